import { daysInMonth, wordCutOff, yearPeriod } from '@linfa/domain';
import { cutOffDay, type Binding } from '@linfa/report/editing';
import { Button, Select } from 'antd';
import type { Printed } from '../report-words';

/** The last day of a month in any year: a leap year has them all. */
const monthEnds = Array.from(
  { length: 11 },
  (_, index) => `${String(index + 1).padStart(2, '0')}-${daysInMonth(2024, index + 1)}`,
);
const whole = 'whole';

/** Until when a figure counts: the whole year, or the end of a month; another day stays as it is. */
export function CutOffForm({
  year,
  binding,
  figure,
  done,
  write,
}: {
  readonly year: number;
  readonly binding: Binding;
  readonly figure: Printed;
  readonly done: (binding: Binding) => void;
  /** Writes the phrase before the figure's sentence; left out where it stands already. */
  readonly write: (() => void) | null;
}) {
  // The latest first: it is nearly always November.
  const offered = [...new Set([...monthEnds, ...(binding.cutOff === undefined ? [] : [binding.cutOff])])]
    .toSorted()
    .toReversed();
  return (
    <div className="wording">
      <span className="soft">截止</span>
      <Select
        className="wording-choice"
        aria-label="截止"
        value={binding.cutOff ?? whole}
        options={[
          { value: whole, label: '全年，不截止' },
          ...offered.map((value) => ({
            value,
            label: wordCutOff({ ...yearPeriod(year), cutOff: cutOffDay(value, year) }),
          })),
        ]}
        onSelect={(value) => {
          const { cutOff: _before, ...rest } = binding;
          done({ ...rest, ...(value !== whole && { cutOff: value }) });
        }}
      />
      {write !== null && figure.cutOffWord !== '' && (
        <Button size="small" onClick={write}>
          在句首写上“{figure.cutOffWord}”
        </Button>
      )}
    </div>
  );
}
