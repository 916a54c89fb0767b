import { awaitsAnswer, type Day } from '@linfa/domain';
import type { AskedSheet } from './word-due';

export interface OfficeRow {
  readonly key: string;
  readonly office: AskedSheet['office'];
  readonly unit: AskedSheet['unit'];
  readonly from: Day;
  readonly to: Day;
  readonly asked: number;
  readonly answered: number;
  readonly overdue: boolean;
  /** The nearest day by which something is still to come. */
  readonly due: Day | null;
  /** Whether an answer on paper or in Excel may be entered for the office. */
  readonly mayEnter: boolean;
  /** Whether the office itself may answer. */
  readonly maySubmit: boolean;
}

/** What was asked of each office for each unit and stretch; those who still owe something first; what was withdrawn is owed by nobody. */
export function groupByOffice(sheets: readonly AskedSheet[]): OfficeRow[] {
  const wanted = sheets.filter(({ state }) => state !== 'withdrawn');
  const groups = Map.groupBy(wanted, ({ office, unit, from, to }) => [office.code, unit.code, from, to].join(' '));
  const rows = [...groups].map(([key, all]) => {
    const [{ office, unit, from, to }] = all as [AskedSheet, ...AskedSheet[]];
    const open = all.filter(({ state }) => awaitsAnswer(state));
    return {
      key,
      office,
      unit,
      from,
      to,
      asked: all.length,
      answered: all.length - open.length,
      overdue: open.some(({ overdue }) => overdue),
      due: open.map(({ due }) => due).toSorted()[0] ?? null,
      mayEnter: open.some(({ may }) => may.includes('enter')),
      maySubmit: open.some(({ may }) => may.includes('submit')),
    };
  });
  return rows.toSorted(
    (left, right) => (left.due ?? '9').localeCompare(right.due ?? '9') || left.key.localeCompare(right.key),
  );
}
