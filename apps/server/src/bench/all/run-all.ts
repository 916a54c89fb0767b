import { readBenchEnvironment } from '../env.ts';
import type { Measurement } from '../measure/measurement.ts';
import { openServer, type BenchServer } from '../open-server.ts';
import { bookingRounds, type BenchOptions } from '../options.ts';
import { runBench } from '../run-bench.ts';
import { runBookings } from '../bookings/run-bookings.ts';
import { measureStart } from './measure-start.ts';
import { measureWeights } from './measure-weights.ts';

export interface AllResult {
  readonly measurements: readonly Measurement[];
  readonly machine: string;
  readonly fill: string;
}

/** Everything that is measured, one after the other, in one table. Ends the servers that it starts. */
export async function runAll(options: BenchOptions, say: (line: string) => void): Promise<AllResult> {
  const { mysqlUrl } = readBenchEnvironment();
  const report = await withServer(await openServer(mysqlUrl), (server) => runBench(server, options, say));
  if (!report) throw new Error('nothing was measured');
  const booked = await withServer(await openServer(mysqlUrl, { flushEachCommit: true }), (server) =>
    runBookings(server, bookingRounds, say),
  );
  say('starting a server again and again');
  const start = await measureStart(options.rounds);
  say('building the faces');
  const weights = await measureWeights();
  return {
    measurements: [...report.measurements, ...booked.measurements, ...start, ...weights],
    machine: report.machine,
    fill: report.fill,
  };
}

async function withServer<T>(server: BenchServer, work: (server: BenchServer) => Promise<T>): Promise<T> {
  const interrupt = (): void => void server.stop().then(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupt);
  try {
    return await work(server);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, interrupt);
    await server.stop();
  }
}
