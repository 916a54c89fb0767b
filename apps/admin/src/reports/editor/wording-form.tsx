import type { Binding } from '@linfa/report/editing';
import { Select } from 'antd';
import type { Printed } from '../report-words';

type Wording = NonNullable<Binding['wording']>;

const words: Readonly<Record<string, { readonly label: string; readonly wording: Wording }>> = {
  exact: { label: '原样：4037份', wording: { style: 'exact' } },
  'more-10': { label: '取整到十：4030余份', wording: { style: 'more', step: 10 } },
  'more-100': { label: '取整到百：4000余份', wording: { style: 'more', step: 100 } },
  'more-1000': { label: '取整到千：4000余份', wording: { style: 'more', step: 1000 } },
  large: { label: '用万：0.4万份', wording: { style: 'large', by: '万', decimals: 1 } },
};
const rates: typeof words = {
  'percent-2': { label: '两位小数：97.41%', wording: { style: 'percent', decimals: 2 } },
  'percent-1': { label: '一位小数：97.4%', wording: { style: 'percent', decimals: 1 } },
  full: { label: '满百写“全覆盖”', wording: { style: 'full-coverage', decimals: 2 } },
};

/** How the number is written; the exact value stays what it is. */
export function WordingForm({
  binding,
  figure,
  done,
}: {
  readonly binding: Binding;
  readonly figure: Printed;
  readonly done: (binding: Binding) => void;
}) {
  const offered = figure.unitWord === '%' ? rates : words;
  const now = Object.entries(offered).find(
    ([, one]) => JSON.stringify(one.wording) === JSON.stringify(binding.wording),
  )?.[0];
  return (
    <label className="wording">
      <span className="soft">写法</span>
      <Select
        className="wording-choice"
        aria-label="写法"
        placeholder="按指标自己的写法"
        value={now ?? null}
        options={Object.entries(offered).map(([value, { label }]) => ({ value, label }))}
        onSelect={(value) => {
          const chosen = offered[value];
          if (chosen) done({ ...binding, wording: chosen.wording });
        }}
      />
    </label>
  );
}
