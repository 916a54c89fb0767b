import { setTimeout as pause } from 'node:timers/promises';
import { beijingDay } from '@linfa/domain';
import { openKeyring } from '../../crypto/keyring.ts';
import { withReconnects } from '../../http/retry.ts';
import { seededRandom } from '../../seeds/seeded-random.ts';
import { linfaPlace } from '../../testing/linfa-place.ts';
import { startServer, type ServerProcess } from '../../testing/run-linfa.ts';
import type { Nodes } from '../cluster/nodes.ts';
import { settle } from '../load/ask.ts';
import { askAgain, checkLedger } from '../load/check-ledger.ts';
import { Ledger, mostlyRefused } from '../load/ledger.ts';
import { loadUntilCut } from '../load/load-until-cut.ts';
import { loadSettings, makeLoadWorld } from '../load/load-world.ts';

export interface CrashPlan {
  readonly rounds: number;
  /** What is asked and when the server is killed follow from it. */
  readonly seed: string;
  /** A MySQL database that is nobody else's; the embedded database when left out. */
  readonly url?: string | undefined;
  /** MySQL itself, where it is what is killed; the server of Linfa when left out. */
  readonly mysql?: Pick<Nodes, 'pid' | 'restart'> | undefined;
  readonly say: (line: string) => void;
}

export interface CrashProof {
  readonly problems: readonly string[];
  readonly acknowledged: number;
  /** In words, by the refusal's code. */
  readonly refused: Readonly<Record<string, number>>;
  /** Writes that were under way when it was killed. */
  readonly cutOff: number;
}

/**
 * Kills the server, or MySQL beneath it, while it is written to, as a power cut would, starts it again, lets the callers
 * ask again for what they got no answer to, and compares.
 */
export async function proveCrash({ rounds, seed, url, mysql, say }: CrashPlan): Promise<CrashProof> {
  const place = linfaPlace(url);
  const today = beijingDay(new Date());
  const start = (): ServerProcess => startServer(place, loadSettings(today));
  let server = start();
  try {
    let address = await server.started;
    const database = await place.open();
    const keyring = openKeyring(place.environment().keysFile, { create: false });
    const world = await makeLoadWorld(database, keyring);
    const ledger = new Ledger();
    const problems: string[] = [];
    let cutOff = 0;
    for (let round = 1; round <= rounds && problems.length === 0; round++) {
      const random = seededRandom(`${seed} ${round}`);
      let stopped = false;
      const load = loadUntilCut(address, world, ledger, random, () => stopped);
      await pause(50 + random.whole(700));
      process.kill(mysql ? mysql.pid(1) : server.pid, 'SIGKILL');
      stopped = true;
      await load;
      if (mysql) {
        await mysql.restart(1);
      } else {
        await server.ended;
        server = start();
        address = await server.started;
      }
      const settled = await settle(address, ledger);
      cutOff += settled;
      problems.push(...(await askAgain(address, random.shuffled(ledger.acknowledged()).slice(0, 20))));
      problems.push(
        // It only reads, and its own connections were cut with the server's.
        ...(await withReconnects(() =>
          checkLedger({ fork: () => database.em.fork(), keyring, dataFolder: place.dataFolder, today }, world, ledger),
        )),
      );
      say(
        `round ${round}: ${ledger.asked.length} writes so far, ${settled} of them cut off${problems.map((one) => `\n  ${one}`).join('')}`,
      );
    }
    return {
      problems: [...problems, ...mostlyRefused(ledger)],
      acknowledged: ledger.acknowledged().length,
      refused: ledger.refused(),
      cutOff,
    };
  } finally {
    await server.stop();
    await place.drop();
  }
}
