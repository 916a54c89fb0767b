import type { SeededRandom } from '../../seeds/seeded-random.ts';
import { ask } from './ask.ts';
import type { Ledger } from './ledger.ts';
import type { LoadWorld } from './load-world.ts';
import { nextWrite } from './next-write.ts';

const callers = 6;

/** Writes at the server from several callers at once until told to stop or until it is gone; what is asked is in the ledger first. */
export async function loadUntilCut(
  address: string,
  world: LoadWorld,
  ledger: Ledger,
  random: SeededRandom,
  stopped: () => boolean,
): Promise<void> {
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (!stopped()) {
        const write = nextWrite(world, ledger, random);
        ledger.ask(write);
        try {
          ledger.answer(write, await ask(address, write));
        } catch {
          // Nobody knows: what was killed was killed before it answered.
          return;
        }
      }
    }),
  );
}
