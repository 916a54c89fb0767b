import type { Day } from '@linfa/domain';
import { Select } from 'antd';
import { noChoices } from '../api/no-choices';
import { useRead } from '../api/use-read';

/** One of the advisers who serve at a unit on a day. */
export function AdviserSelect({
  id,
  value,
  onChange,
  unit,
  on,
  except,
}: {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (adviser: string | undefined) => void;
  /** Empty while it is not chosen yet. */
  readonly unit: string;
  readonly on?: Day;
  /** Somebody who is not offered. */
  readonly except?: string;
}) {
  const read = useRead('dutyShifts.listAdvisers', unit === '' ? null : { unit, ...(on !== undefined && { on }) });
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={read.loading}
      placeholder={unit === '' ? '先选社区' : '选择法律顾问'}
      notFoundContent={unit === '' ? '先选社区' : noChoices(read, '这里没有在任的法律顾问')}
      options={(read.data?.items ?? [])
        .filter((one) => one.id !== except)
        .map(({ id: one, name }) => ({ value: one, label: name }))}
      onChange={(adviser: string | undefined) => onChange?.(adviser)}
    />
  );
}
