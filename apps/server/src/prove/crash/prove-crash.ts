import { setTimeout as pause } from 'node:timers/promises';
import { beijingDay } from '@linfa/domain';
import { openKeyring } from '../../crypto/keyring.ts';
import { seededRandom } from '../../seeds/seeded-random.ts';
import { linfaPlace } from '../../testing/linfa-place.ts';
import { startServer, type ServerProcess } from '../../testing/run-linfa.ts';
import { askAgain, checkCrash } from './check-crash.ts';
import { mixedLoad, settle, type Ledger } from './mixed-load.ts';
import { makeCrashWorld } from './crash-world.ts';

export interface CrashPlan {
  readonly rounds: number;
  /** What is asked and when the server is killed follow from it. */
  readonly seed: string;
  /** A MySQL database that is nobody else's; the embedded database when left out. */
  readonly url?: string | undefined;
  readonly say: (line: string) => void;
}

export interface CrashProof {
  readonly problems: readonly string[];
  readonly acknowledged: number;
  /** Writes that were under way when the server was killed. */
  readonly cutOff: number;
}

/**
 * Kills the server while it is written to, as a power cut would, starts it again, lets the callers ask again for what they
 * got no answer to, and compares.
 */
export async function proveCrash({ rounds, seed, url, say }: CrashPlan): Promise<CrashProof> {
  const place = linfaPlace(url);
  const today = beijingDay(new Date());
  const start = (): ServerProcess => startServer(place, { LINFA_TODAY: today });
  let server = start();
  try {
    let address = await server.started;
    const database = await place.open();
    const keyring = openKeyring(place.environment().keysFile, { create: false });
    const world = await makeCrashWorld(database, keyring);
    const ledger: Ledger = { asked: [] };
    const problems: string[] = [];
    let cutOff = 0;
    for (let round = 1; round <= rounds && problems.length === 0; round++) {
      const random = seededRandom(`${seed} ${round}`);
      let stopped = false;
      const load = mixedLoad(address, world, ledger, random, () => stopped);
      await pause(50 + random.whole(700));
      process.kill(server.pid, 'SIGKILL');
      stopped = true;
      await load;
      await server.ended;
      server = start();
      address = await server.started;
      const settled = await settle(address, ledger);
      cutOff += settled;
      problems.push(...(await askAgain(address, random.shuffled(ledger.asked).slice(0, 20))));
      problems.push(
        ...(await checkCrash(
          { fork: () => database.em.fork(), keyring, dataFolder: place.dataFolder, today },
          world,
          ledger,
        )),
      );
      say(
        `round ${round}: ${ledger.asked.length} writes so far, ${settled} of them cut off${problems.map((one) => `\n  ${one}`).join('')}`,
      );
    }
    return {
      problems,
      acknowledged: ledger.asked.filter(({ reply }) => reply?.status === 200).length,
      cutOff,
    };
  } finally {
    await server.stop();
    await place.drop();
  }
}
