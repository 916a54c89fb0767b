import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { describeMachine } from './describe-machine.ts';
import { dropFilled, openFilled, type BenchDatabase } from './filled-database.ts';
import { fillSeconds, type FillProgress } from './fill/fill-database.ts';
import { makePlan, type PlanName } from './fill/plan.ts';
import { districtCode, nationCode } from './fill/unit-tree.ts';
import { measureStreet } from './measure/measure-street.ts';
import { measureTally } from './measure/measure-tally.ts';
import { measureTrace } from './measure/measure-trace.ts';
import { measureXlsx } from './measure/measure-xlsx.ts';
import type { Measurement } from './measure/measurement.ts';
import { prepareStreet } from './measure/prepare-street.ts';
import type { BenchServer } from './open-server.ts';
import type { BenchOptions } from './options.ts';

export interface BenchResult {
  readonly measurements: readonly Measurement[];
  readonly machine: string;
  /** One sentence on what was filled and how long it took, in however many runs. */
  readonly fill: string;
}

/** The small table that a street's report is held against. */
const smallRows = 35_000;
const fillGoalSeconds: Readonly<Record<PlanName, number>> = { report: 600, nation: 5400 };
const spaceGoalGigabytes = 40;

/**
 * Fills and measures. @param say tells how far it has come
 * @returns undefined when it was only to fill
 */
export async function runBench(
  server: BenchServer,
  options: BenchOptions,
  say: (line: string) => void,
): Promise<BenchResult | undefined> {
  const large = makePlan(options.plan, options.rows);
  const small = makePlan(options.plan, Math.min(smallRows, Math.round(large.rows / 10)));
  const opened: BenchDatabase[] = [];
  let result: BenchResult | undefined;
  try {
    for (const plan of [large, small]) {
      say(`filling ${wordRows(plan.rows)} rows over ${wordRows(plan.streets)} streets`);
      opened.push(await openFilled(server.url, plan, everySoOften(say)));
    }
    const [first, second] = opened as [BenchDatabase, BenchDatabase];
    if (!options.fillOnly) result = await measureFilled(first, second, options, say);
  } finally {
    for (const { database } of opened) await database.close(true);
  }
  // Only what was measured: what failed half-way is gone on with.
  if (!server.isPrivate && !options.keep) await dropFilled(server.url, [large, small]);
  return result;
}

async function measureFilled(
  first: BenchDatabase,
  second: BenchDatabase,
  options: BenchOptions,
  say: (line: string) => void,
): Promise<BenchResult> {
  const connection = await createConnection({ uri: first.url });
  const seconds = await fillSeconds(connection);
  const space = await measureSpace(connection, options.plan);
  await connection.end();
  const [{ rows, streets }, beside] = [first.plan, second.plan];
  const records = `${wordRows(rows)} records over ${wordRows(streets)} streets, and ${wordRows(beside.rows)} beside them`;
  return {
    measurements: [measureFill(seconds, options.plan), space, ...(await measureAll(first, second, options, say))],
    machine: await machineOf(first),
    fill: `${first.isFresh ? 'Filled' : 'Found'} ${records}, ${first.isFresh ? '' : 'filled '}in ${seconds.toFixed(0)} s.`,
  };
}

function measureFill(seconds: number, plan: PlanName): Measurement {
  const most = fillGoalSeconds[plan];
  return {
    measure: 'filling the database',
    ours: `${seconds.toFixed(0)} s`,
    goal: `≤ ${most} s`,
    met: seconds <= most,
  };
}

/** What the filled tables and their indexes take, as the server counts it. */
async function measureSpace(connection: Connection, plan: PlanName): Promise<Measurement> {
  await connection.query('set information_schema_stats_expiry = 0');
  const [rows] = await connection.query<RowDataPacket[]>(
    'select sum(data_length + index_length) as bytes from information_schema.tables where table_schema = database()',
  );
  const gigabytes = Number(rows[0]?.['bytes']) / 1024 ** 3;
  const ours = `${gigabytes.toFixed(1)} GB`;
  const measure = 'tables and indexes on the disk';
  return plan === 'nation'
    ? { measure, ours, goal: `≤ ${spaceGoalGigabytes} GB`, met: gigabytes <= spaceGoalGigabytes }
    : { measure, ours };
}

async function measureAll(
  large: BenchDatabase,
  small: BenchDatabase,
  { rounds, xlsxRows }: BenchOptions,
  say: (line: string) => void,
): Promise<Measurement[]> {
  const connection = await createConnection({ uri: large.url });
  const found: Measurement[] = [];
  try {
    await prepareStreet(large.database);
    for (const of of [
      { code: nationCode, word: 'the whole country' },
      { code: districtCode(0), word: 'one district' },
    ]) {
      say(`counting ${of.word}`);
      found.push(...(await measureTally(large.database, connection, of, rounds)));
    }
    say('opening a figure');
    found.push(...(await measureTrace(large.database, rounds)));
    say("writing a street's report");
    found.push(...(await measureStreet(large, small, rounds)));
    say('writing spreadsheets');
    found.push(...(await measureXlsx(xlsxRows)));
    return found;
  } finally {
    await connection.end();
  }
}

async function machineOf({ url }: BenchDatabase): Promise<string> {
  const connection = await createConnection({ uri: url });
  try {
    return await describeMachine(connection);
  } finally {
    await connection.end();
  }
}

/** Says how the filling goes, not more often than every two seconds, and when it is done. */
function everySoOften(say: (line: string) => void): (progress: FillProgress) => void {
  let last = 0;
  return (progress) => {
    if (progress.loaded < progress.of && progress.seconds - last < 2) return;
    last = progress.seconds;
    say(wordProgress(progress));
  };
}

function wordProgress({ loaded, of, rows, seconds }: FillProgress): string {
  return `  ${loaded} of ${of} chunks, ${wordRows(rows)} rows in ${seconds.toFixed(0)} s`;
}

function wordRows(rows: number): string {
  return rows.toLocaleString('en-US');
}
