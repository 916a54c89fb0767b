import type { Day } from '@linfa/domain';
import { Select } from 'antd';
import { noChoices } from '../api/no-choices';
import { useRead } from '../api/use-read';

/** So many stand beside each other in one table. */
const most = 12;

/** Figures by a few letters of their names. */
export function FigureChoice({
  unit,
  from,
  to,
  value,
  onChange,
}: {
  readonly unit: string;
  readonly from: Day;
  readonly to: Day;
  readonly value: readonly string[];
  readonly onChange: (figures: readonly string[]) => void;
}) {
  const read = useRead('figures.list', { unit, from, to, limit: 200 }, { keep: true });
  const after = read.data?.next ?? null;
  const more = useRead('figures.list', after === null ? null : { unit, from, to, limit: 200, after }, { keep: true });
  const options = [...(read.data?.items ?? []), ...(more.data?.items ?? [])].map(({ id, name, unitWord }) => ({
    value: id,
    label: unitWord === '' ? name : `${name}（${unitWord}）`,
  }));
  return (
    <Select
      className="figure-choice"
      aria-label="指标"
      mode="multiple"
      loading={read.loading}
      maxCount={most}
      maxTagCount="responsive"
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="选择指标"
      notFoundContent={noChoices(read, '没有可选的指标')}
      value={[...value]}
      options={options}
      onChange={(figures: string[]) => onChange(figures)}
    />
  );
}
