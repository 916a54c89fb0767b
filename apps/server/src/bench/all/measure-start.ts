import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { linfaPlace } from '../../testing/linfa-place.ts';
import { startServer } from '../../testing/run-linfa.ts';
import { median, timed } from '../measure/interleave.ts';
import { wordMs, type Measurement } from '../measure/measurement.ts';

/** A server that starts on data that are there already, beside Node that starts and listens and does nothing else. */
export async function measureStart(rounds: number): Promise<Measurement[]> {
  const place = linfaPlace(undefined);
  /** @returns how long it took until it said that it had started */
  const start = async (): Promise<number> => {
    const server = startServer(place);
    try {
      return await timed(() => server.started);
    } finally {
      await server.stop();
    }
  };
  try {
    // Loads the demo and compiles.
    await start();
    const times: { ours: number[]; control: number[] } = { ours: [], control: [] };
    for (let round = 0; round < rounds; round++) {
      times.control.push(await timed(startNode));
      times.ours.push(await start());
    }
    const [ours, control] = [median(times.ours), median(times.control)];
    return [
      {
        measure: 'the server started again, its demo loaded, against Node that only listens',
        ours: wordMs(ours),
        control: wordMs(control),
        ratio: ours / control,
        goal: '≤ 3000 ms',
        met: ours <= 3000,
      },
    ];
  } finally {
    await place.drop();
  }
}

const listens = "require('node:http').createServer().listen(0, '127.0.0.1', () => process.exit(0))";

async function startNode(): Promise<void> {
  await once(spawn(process.execPath, ['-e', listens], { stdio: 'ignore' }), 'exit');
}
