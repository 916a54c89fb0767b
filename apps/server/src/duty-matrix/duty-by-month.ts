import type { EntityManager } from '@mikro-orm/core';
import type { Period } from '@linfa/domain';
import type { Scope } from '@linfa/figures';
import { query } from '../database/sql.ts';
import { scopeSql } from '../figures/cell-sql.ts';

/** What became of the shifts of a community in a month. */
export interface MonthOfDuty {
  readonly minutes: number;
  /** Of those, the ones that an official has vouched for as they stand. */
  readonly signedMinutes: number;
  /** Held on site: what a norm of visits is about. */
  readonly visits: number;
  readonly held: number;
  readonly planned: number;
  readonly missed: number;
  readonly cancelled: number;
}

export const noDuty: MonthOfDuty = {
  minutes: 0,
  signedMinutes: 0,
  visits: 0,
  held: 0,
  planned: 0,
  missed: 0,
  cancelled: 0,
};

/** Shifts by `unit month` (`12 2026-03`), in one statement. */
export async function dutyByMonth(
  em: EntityManager,
  scope: Scope,
  { from, to }: Period,
): Promise<Map<string, MonthOfDuty>> {
  const within = scopeSql(scope, 's');
  const rows = await query(em, {
    text: `select s.unit_id as unit, substr(s.held_on, 1, 7) as month,
      sum(case when s.state = 'held' then s.minutes else 0 end) as minutes,
      sum(case when s.state = 'held' and s.countersign = 'countersigned' then s.minutes else 0 end) as signed,
      sum(case when s.state = 'held' and s.mode = 'on-site' then 1 else 0 end) as visits,
      ${(['held', 'planned', 'missed', 'cancelled'] as const).map((state) => `sum(case when s.state = '${state}' then 1 else 0 end) as ${state}`).join(', ')}
      from duty_shift s where ${within.text} and s.held_on >= ? and s.held_on <= ? group by s.unit_id, substr(s.held_on, 1, 7)`,
    values: [...within.values, from, to],
  });
  const number = (value: unknown): number => Number(value);
  return new Map(
    rows.map((row) => [
      `${number(row['unit'])} ${String(row['month'])}`,
      {
        minutes: number(row['minutes']),
        signedMinutes: number(row['signed']),
        visits: number(row['visits']),
        held: number(row['held']),
        planned: number(row['planned']),
        missed: number(row['missed']),
        cancelled: number(row['cancelled']),
      },
    ]),
  );
}
