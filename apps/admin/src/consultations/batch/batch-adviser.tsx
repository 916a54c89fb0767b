import { isDay, type Day } from '@linfa/domain';
import { AdviserSelect } from '../../duty/adviser-select';
import type { BatchRow } from './batch-columns';

/** Whose work the lines are, as the head of the paper says it: whoever served there since the first of their days is offered. */
export function BatchAdviser({
  community,
  rows,
  today,
  value,
  choose,
}: {
  readonly community: string;
  readonly rows: readonly BatchRow[];
  readonly today: Day;
  readonly value: string;
  readonly choose: (adviser: string) => void;
}) {
  const since = rows.map(({ day }) => day).filter((day) => isDay(day) && day < today);
  return (
    <label className="batch-choice">
      法律顾问
      <AdviserSelect
        value={value}
        unit={community}
        on={today}
        since={since.toSorted()[0] ?? today}
        nobody="纸上没写"
        onChange={(adviser) => choose(adviser ?? '')}
      />
    </label>
  );
}
