/** How many rows each table gets. Blocks run through time: every block has at most one row of every street. */
export interface TablePlan {
  readonly table: RecordTableName;
  readonly rows: number;
}

export interface BenchPlan {
  readonly name: PlanName;
  readonly rows: number;
  readonly streets: number;
  readonly tables: readonly TablePlan[];
}

export type PlanName = keyof typeof mixes;
export type RecordTableName = (typeof recordTables)[number];

const recordTables = [
  'mediation_case',
  'consultation',
  'duty_shift',
  'mediation_session',
  'screening',
  'outreach_event',
  'online_post',
  'referral',
  'roster_member',
  'site',
  'adviser_assignment',
  'register_entry',
] as const;

/** Parts of the rows, as shares of their sum. `nation`: the country’s cases, consultations and events of a year. */
const mixes = {
  report: {
    consultation: 340,
    duty_shift: 190,
    mediation_case: 170,
    mediation_session: 70,
    outreach_event: 60,
    screening: 50,
    online_post: 30,
    roster_member: 30,
    referral: 20,
    register_entry: 20,
    site: 10,
    adviser_assignment: 10,
  },
  nation: { consultation: 17, mediation_case: 15, outreach_event: 3 },
} as const satisfies Record<string, Partial<Record<RecordTableName, number>>>;

const whole = { report: 2_500_000, nation: 35_000_000 } as const satisfies Record<PlanName, number>;
const wholeStreets = 40_000;

/**
 * A plan of so many rows. Fewer rows mean fewer streets, each with as many rows as in the whole, so that a street's
 * report can be held against itself in a smaller table.
 */
export function makePlan(name: PlanName, rows: number = whole[name]): BenchPlan {
  const mix: Partial<Record<RecordTableName, number>> = mixes[name];
  const sum = Object.values(mix).reduce((total, part) => total + part, 0);
  const streets = Math.max(1, Math.round((rows / whole[name]) * wholeStreets));
  const tables = recordTables.flatMap((table) => {
    const part = mix[table];
    return part === undefined ? [] : [{ table, rows: Math.round((rows * part) / sum) }];
  });
  return { name, rows: tables.reduce((total, one) => total + one.rows, 0), streets, tables };
}

/** How many blocks a table has; the last may be short. */
export function blocksOf(plan: BenchPlan, rows: number): number {
  return Math.ceil(rows / plan.streets);
}
