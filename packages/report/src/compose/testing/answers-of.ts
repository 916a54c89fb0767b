import { lastCountedDay } from '@linfa/domain';
import {
  combine,
  matches,
  type Answers,
  type Cell,
  type Contribution,
  type FigureRecord,
  type RecordSetName,
} from '@linfa/figures';

export type Records = Readonly<Partial<Record<RecordSetName, readonly FigureRecord[]>>>;

/** Counts records in memory by the meaning that the figures package gives filters and contributions. */
export function answersOf(records: Records, communities = 6): Answers {
  return {
    cell: (cell) =>
      combine(
        cell.aggregate,
        (records[cell.set] ?? []).flatMap((record, index) => contributionOf(cell, record, index + 1)),
      ),
    card: () => null,
    unitsAcross: () => communities,
  };
}

/** A record's `unitId` is the community it was done in; all are within the unit. */
function contributionOf(
  { window, where, period, aggregate }: Cell,
  record: FigureRecord,
  recordId: number,
): Contribution[] {
  const day = String(record['field' in window ? window.field : window.holding.from] ?? '');
  const left = 'holding' in window ? record[window.holding.to] : undefined;
  const inside =
    'field' in window
      ? day >= window.from && day <= window.to
      : day <= window.on && (typeof left !== 'string' || left > window.on);
  if (day === '' || !inside || !matches(record, where, lastCountedDay(period))) return [];
  const amount = aggregate.fn === 'sum' || aggregate.fn === 'latest' ? Number(record[aggregate.measure] ?? 0) : 1;
  const key = aggregate.fn === 'distinct' ? (record[aggregate.key] ?? null) : null;
  return [{ recordId, unitId: Number(record['unitId'] ?? 0), day, amount, key: key === null ? null : String(key) }];
}
