import { wordDate, isDay, type Day } from '@linfa/domain';
import { useState } from 'react';
import type { BatchColumn } from './batch-columns';
import { CodeCell } from './code-cell';
import { readDay } from './read-day';

/** What every kind of cell gives to its field. */
export interface CellLooks {
  readonly id: string;
  readonly 'aria-label': string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
  readonly 'data-at': string;
  readonly autoComplete: 'off';
}

/** What is wrong with a cell stands below its row: the cells of numbers are too narrow for a sentence. */
export function idOfFault(row: number, { key }: BatchColumn): string {
  return `batch-${row}-${key}-fault`;
}

export function BatchCell({
  column,
  row,
  value,
  fault,
  today,
  change,
}: {
  readonly column: BatchColumn;
  /** From 0. */
  readonly row: number;
  readonly value: string;
  readonly fault: string | undefined;
  readonly today: Day;
  readonly change: (value: string) => void;
}) {
  const looks: CellLooks = {
    id: `batch-${row}-${column.key}`,
    'aria-label': `第${row + 1}行${column.title}`,
    'aria-invalid': fault !== undefined,
    ...(fault !== undefined && { 'aria-describedby': idOfFault(row, column) }),
    'data-at': `${row}.${column.key}`,
    autoComplete: 'off',
  };
  return (
    <td className={fault === undefined ? '' : 'batch-faulty'}>
      {column.kind === 'code' ? (
        <CodeCell codes={column.codes} value={value} change={change} looks={looks} />
      ) : column.kind === 'day' ? (
        <DayCell value={value} today={today} change={change} looks={looks} />
      ) : (
        <input
          {...looks}
          {...(column.kind === 'number' && { inputMode: 'decimal' as const })}
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </td>
  );
}

/** What is typed is understood when one leaves; what is not stays as it was typed and is said to be wrong. */
function DayCell({
  value,
  today,
  change,
  looks,
}: {
  readonly value: string;
  readonly today: Day;
  readonly change: (value: string) => void;
  readonly looks: CellLooks;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    if (typed !== null) change(readDay(typed, today) ?? typed);
    setTyped(null);
  };
  return (
    <input
      {...looks}
      value={typed ?? (isDay(value) ? wordDate(value, today) : value)}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={take}
    />
  );
}
