import type { Binding } from '@linfa/report/editing';
import { Select } from 'antd';
import type { Printed } from '../report-words';
import { isSame, wordingChoices } from './wording-choices';

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
  const choices = wordingChoices(figure, binding.wording);
  return (
    <label className="wording">
      <span className="soft">写法</span>
      <Select
        className="wording-choice"
        aria-label="写法"
        value={choices.findIndex(({ wording }) => isSame(wording, binding.wording))}
        options={choices.map(({ label }, value) => ({ value, label }))}
        onSelect={(value) => {
          const { wording: _before, ...rest } = binding;
          const wording = choices[value]?.wording;
          done({ ...rest, ...(wording && { wording }) });
        }}
      />
    </label>
  );
}
