// `npm run bench -- report`: see `benchHelp`.
import { beijingDay } from '@linfa/domain';
import { readBenchEnvironment } from './env.ts';
import { openServer, type BenchServer } from './open-server.ts';
import { benchHelp, readBookingsOptions, readOptions } from './options.ts';
import { runBookings } from './bookings/run-bookings.ts';
import { runAll } from './all/run-all.ts';
import type { PlanName } from './fill/plan.ts';
import { runBench, type BenchResult } from './run-bench.ts';
import { writeBookingsDocument } from './write-bookings-document.ts';
import { writeDocument } from './write-document.ts';
import { writeBenchProof } from './write-bench-proof.ts';
import { writeTable } from './write-table.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const say = (line: string): boolean => process.stderr.write(`${line}\n`);
  if (args.includes('--help') || args[0] === 'help') {
    process.stdout.write(benchHelp);
    return 0;
  }
  if (args[0] === undefined || args[0].startsWith('--')) return all(args, say);
  if (args[0] === 'bookings') return bookings(args, say);
  const options = readOptions(args);
  const { mysqlUrl } = readBenchEnvironment();
  if (typeof options === 'string') {
    say(`${options}\n\n${benchHelp}`);
    return 2;
  }
  return withServer(await openServer(mysqlUrl, { goesOn: options.plan === 'nation' }), async (server) => {
    const result = await runBench(server, options, say);
    if (result === undefined) return;
    process.stdout.write(`${result.fill}\nOn ${result.machine}.\n\n${writeTable(result.measurements)}\n`);
    if (options.write) writeDown(options.plan, args, result);
    if (!options.keep) await server.discard();
  });
}

function writeDown(plan: PlanName, args: readonly string[], result: BenchResult): void {
  if (plan === 'report') {
    writeDocument(`npm run bench -- ${args.join(' ')}`, beijingDay(new Date()), result);
    return;
  }
  const lines = [
    result.fill,
    'How it is measured stands in bench.md; the records are cases, consultations and events.',
  ];
  const title = 'What a report costs among the records of a whole country';
  writeBenchProof({ key: 'bench nation', title, lines }, args, result);
}

/** Everything in one table. */
async function all(args: readonly string[], say: (line: string) => boolean): Promise<number> {
  const options = readOptions(['report', ...args]);
  if (typeof options === 'string' || options.fillOnly || options.plan === 'nation') {
    say(`${typeof options === 'string' ? options : 'not for all at once'}\n\n${benchHelp}`);
    return 2;
  }
  const { measurements, machine, fill } = await runAll(options, say);
  process.stdout.write(`${fill}\nOn ${machine}.\n\n${writeTable(measurements)}\n`);
  if (options.write)
    writeBenchProof(
      {
        key: 'bench',
        title: 'What things cost',
        lines: [
          fill,
          'Each beside its control in the same run; how it is measured stands in bench.md and bench-bookings.md.',
        ],
      },
      args,
      { measurements, machine },
    );
  return 0;
}

async function bookings(args: readonly string[], say: (line: string) => boolean): Promise<number> {
  const options = readBookingsOptions(args);
  if (typeof options === 'string') {
    say(`${options}\n\n${benchHelp}`);
    return 2;
  }
  return withServer(await openServer(readBenchEnvironment().mysqlUrl, { flushEachCommit: true }), async (server) => {
    const { measurements, machine } = await runBookings(server, options.rounds, say);
    process.stdout.write(`On ${machine}.\n\n${writeTable(measurements)}\n`);
    if (options.write)
      writeBookingsDocument(`npm run bench -- ${args.join(' ')}`, beijingDay(new Date()), { measurements, machine });
  });
}

/** Stops the server in the end, also when interrupted. @returns the exit code */
async function withServer(server: BenchServer, work: (server: BenchServer) => Promise<void>): Promise<number> {
  let interrupted = false;
  const interrupt = (): void => {
    interrupted = true;
    void server.stop().then(() => process.exit(130));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupt);
  try {
    await work(server);
    return 0;
  } catch (error) {
    // The server was taken away on purpose.
    if (interrupted) return 130;
    throw error;
  } finally {
    await server.stop();
  }
}
