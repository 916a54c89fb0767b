import type { SeededRandom } from '../../seeds/seeded-random.ts';
import { askUntilAnswered, RequestFailed } from './ask.ts';
import type { AskedWrite, Ledger, Reply } from './ledger.ts';
import type { LoadWorld } from './load-world.ts';
import { nextWrite } from './next-write.ts';

/** When an answer came, and how long it was waited for. */
export interface Timed {
  readonly at: number;
  readonly ms: number;
}

/** What callers went through. */
export interface LoadNotes {
  /** From asking to the answer that counted, retries included, in the order of the answers. */
  readonly answers: (Timed & { readonly acknowledged: boolean })[];
  /** How often each thing was seen that is no answer: `503 database-away`, a connection refused. */
  readonly errors: Map<string, number>;
}

export interface SteadyLoad {
  readonly addresses: readonly string[];
  readonly world: LoadWorld;
  readonly ledger: Ledger;
  readonly random: SeededRandom;
  readonly callers: number;
  readonly stopped: () => boolean;
}

/** Callers that ask again with the same key until they are answered, as our clients do, each at a server of its own. */
export async function steadyLoad({
  addresses,
  world,
  ledger,
  random,
  callers,
  stopped,
}: SteadyLoad): Promise<LoadNotes> {
  const notes: LoadNotes = { answers: [], errors: new Map() };
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      const address = addresses[caller % addresses.length] ?? '';
      while (!stopped()) {
        const write = nextWrite(world, ledger, random);
        ledger.ask(write);
        await noteAnswer(address, write, ledger, notes);
      }
    }),
  );
  return notes;
}

async function noteAnswer(address: string, write: AskedWrite, ledger: Ledger, notes: LoadNotes): Promise<void> {
  const begun = performance.now();
  let reply: Reply;
  try {
    reply = await askUntilAnswered(address, write, (error) => {
      const what = error instanceof RequestFailed ? error.message : 'no connection';
      notes.errors.set(what, (notes.errors.get(what) ?? 0) + 1);
    });
  } catch {
    // It stays without an answer in the ledger.
    return;
  }
  const at = performance.now();
  ledger.answer(write, reply);
  notes.answers.push({ at, ms: at - begun, acknowledged: reply.status === 200 });
}

/** The longest time in which nobody was answered. */
export function longestGap({ answers }: LoadNotes): number {
  let longest = 0;
  for (let index = 1; index < answers.length; index++)
    longest = Math.max(longest, (answers[index]?.at ?? 0) - (answers[index - 1]?.at ?? 0));
  return longest;
}
