import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { App } from '../../app.ts';
import { query } from '../../database/sql.ts';
import { addUnit } from '../../org-units/add-unit.ts';
import { productionVariables } from '../env.ts';
import { describeMachine } from '../describe-machine.ts';
import { firstLine } from '../first-line.ts';
import { wordMs, type Measurement } from '../measure/measurement.ts';
import type { BenchServer } from '../open-server.ts';
import { firstBooking, prepareRound, type BookingRound } from './booking-round.ts';
import { quantile, runLoad, type BookingCall, type LoadResult } from './load.ts';
import { openBenchApp } from './open-bench-app.ts';
import { recordBooking } from './record-booking.ts';

const slots = 1000;
const connections = 50;
const throughputGoal = 0.7;
const latencyGoal = 2;
/** Rounds begin until then. */
const longestMs = 150_000;

const sides = ['ours', 'whole', 'least'] as const;
type Side = (typeof sides)[number];

/** Runs the three servers in turn over fresh slots, round after round, and says how they compare. */
export async function runBookings(
  server: BenchServer,
  rounds: number,
  say: (line: string) => void,
): Promise<{ readonly measurements: readonly Measurement[]; readonly machine: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'linfa-bench-'));
  const url = new URL(server.url);
  url.pathname = `/linfa_bench_bookings_${process.pid}`;
  const app = await openBenchApp(url.href, folder, true);
  const children: ChildProcess[] = [];
  try {
    await query(app.fork(), { text: `alter table booking auto_increment = ${firstBooking}`, values: [] });
    const unit = await app
      .fork()
      .transactional((em) =>
        addUnit(em, { code: 'b', name: '试验社区', kind: 'community', validFrom: '2015-01-01', provenance: 'demo' }),
      );
    const recipe = await recordBooking(app, await prepareRound(app, unit, 2));
    const recipeFile = join(folder, 'recipe.json');
    writeFileSync(recipeFile, JSON.stringify(recipe));
    const program = async (name: string, ...args: readonly string[]): Promise<string> => {
      const child = spawn(process.execPath, [join(import.meta.dirname, name), url.href, ...args], {
        stdio: ['ignore', 'pipe', 'ignore'],
        env: productionVariables(),
      });
      children.push(child);
      return `http://127.0.0.1:${await firstLine(child.stdout)}`;
    };
    const addresses: Readonly<Record<Side, string>> = {
      ours: await program('our-program.ts', folder),
      whole: await program('raw-program.ts', recipeFile, 'whole'),
      least: await program('raw-program.ts', recipeFile, 'least'),
    };
    const results = await runRounds(app, rounds, say, async (side) => {
      const round: BookingRound = await prepareRound(app, unit, slots);
      const calls: readonly BookingCall[] = side === 'ours' ? round.calls : round.rawCalls;
      return runLoad(addresses[side], calls, connections);
    });
    const connection = await createConnection({ uri: url.href });
    const machine = await describeMachine(connection);
    await connection.end();
    return { measurements: measurementsOf(results, recipe.statements.length), machine };
  } finally {
    for (const child of children) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    await app.database.schema.dropDatabase();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Results = Readonly<Record<Side, LoadResult[]>>;

async function runRounds(
  _app: App,
  rounds: number,
  say: (line: string) => void,
  run: (side: Side) => Promise<LoadResult>,
): Promise<Results> {
  const results: Results = { ours: [], whole: [], least: [] };
  const ends = performance.now() + longestMs;
  // The first warms up.
  for (let round = 0; round <= rounds && (round < 2 || performance.now() < ends); round++) {
    const found: string[] = [];
    // Each is first, second and last in turn.
    for (const side of sides.map((_, index) => sides[(index + round) % sides.length] as Side)) {
      const result = await run(side);
      if (round > 0) results[side].push(result);
      found.push(`${side} ${result.throughput.toFixed(0)}/s, p99 ${wordMs(quantile(result.latencies, 0.99))}`);
    }
    say(`${round === 0 ? 'warming up' : `round ${round}`}: ${found.join('; ')}`);
  }
  return results;
}

function measurementsOf(results: Results, statements: number): Measurement[] {
  const throughput = (side: Side): number => middle(results[side].map((one) => one.throughput));
  const late = (side: Side): number => middle(results[side].map((one) => quantile(one.latencies, 0.99)));
  const ratios = results.ours.map((one, round) => one.throughput / (results.whole[round]?.throughput ?? Number.NaN));
  const lateRatios = results.ours.map(
    (one, round) => quantile(one.latencies, 0.99) / quantile(results.whole[round]?.latencies ?? [], 0.99),
  );
  const [ratio, lateRatio] = [middle(ratios), middle(lateRatios)];
  const perSecond = (side: Side): string => `${throughput(side).toFixed(0)}/s`;
  return [
    {
      measure: `bookings against the identical statements by hand (${spread(ratios)} in ${ratios.length} rounds)`,
      ours: perSecond('ours'),
      control: perSecond('whole'),
      ratio,
      goal: `≥ ${throughputGoal} ×`,
      met: Number(ratio.toFixed(2)) >= throughputGoal,
    },
    {
      measure: `what one in a hundred waits longer than, against the same (${spread(lateRatios)})`,
      ours: wordMs(late('ours')),
      control: wordMs(late('whole')),
      ratio: lateRatio,
      goal: `≤ ${latencyGoal} ×`,
      met: Number(lateRatio.toFixed(2)) <= latencyGoal,
    },
    {
      measure: 'bookings against the update and the insert alone',
      ours: perSecond('ours'),
      control: perSecond('least'),
      ratio: throughput('ours') / throughput('least'),
    },
    { measure: 'statements a booking, its begin and commit included', ours: String(statements), control: '4' },
  ];
}

function middle(numbers: readonly number[]): number {
  return quantile(
    [...numbers].sort((left, right) => left - right),
    0.5,
  );
}

function spread(numbers: readonly number[]): string {
  return `${Math.min(...numbers).toFixed(2)}–${Math.max(...numbers).toFixed(2)}`;
}
