import type { Day } from '@linfa/domain';
import { Select } from 'antd';
import { noChoices } from '../api/no-choices';
import { useRead } from '../api/use-read';

/** No id: that a paper names none of them. */
export const nobodyNamed = 'nobody';

/** One of the advisers who serve at a unit on a day, or of whose work from a day on is written down. */
export function AdviserSelect({
  id,
  value,
  onChange,
  unit,
  on,
  since,
  except,
  nobody,
  placeholder = '选择法律顾问',
}: {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (adviser: string | undefined) => void;
  /** Empty while it is not chosen yet. */
  readonly unit: string;
  readonly on?: Day;
  /** Whoever served or was on duty there from then on, too. */
  readonly since?: Day;
  /** Somebody who is not offered. */
  readonly except?: string;
  /** What to choose where it was none of them; its value is `nobodyNamed`. */
  readonly nobody?: string;
  readonly placeholder?: string;
}) {
  const asked = { unit, ...(on !== undefined && { on }), ...(since !== undefined && { since }) };
  // While one types, the days of what is typed change; whoever was chosen is not to lose their name meanwhile.
  const read = useRead('dutyShifts.listAdvisers', unit === '' ? null : asked, { keep: since !== undefined });
  const options = [
    ...(read.data?.items ?? [])
      .filter((one) => one.id !== except)
      .map(({ id: one, name }) => ({ value: one, label: name })),
    ...(nobody === undefined || unit === '' ? [] : [{ value: nobodyNamed, label: nobody }]),
  ];
  // An id that has no name here is nothing to read.
  const shown = options.find((one) => one.value === value)?.value;
  return (
    <Select
      {...(id === undefined ? { 'aria-label': '法律顾问' } : { id })}
      value={shown ?? null}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={read.loading}
      placeholder={unit === '' ? '先选社区' : placeholder}
      notFoundContent={unit === '' ? '先选社区' : noChoices(read, '这里没有在任的法律顾问')}
      options={options}
      onChange={(adviser: string | undefined) => onChange?.(adviser)}
    />
  );
}
