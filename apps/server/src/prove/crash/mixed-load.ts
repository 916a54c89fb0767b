import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { SeededRandom } from '../../seeds/seeded-random.ts';
import type { CrashWorld } from './crash-world.ts';

/** A write that was asked for, and what is known of it. */
export interface AskedWrite {
  readonly act: string;
  readonly token: string;
  readonly key: string;
  readonly body: object;
  /** What was answered; undefined while nobody knows whether it was done. */
  reply?: Reply;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** Everything asked so far, over all rounds. */
export interface Ledger {
  readonly asked: AskedWrite[];
}

const workers = 6;

/** Writes at the server from several callers at once until told to stop or until it is gone; what is asked is in the ledger first. */
export async function mixedLoad(
  address: string,
  world: CrashWorld,
  ledger: Ledger,
  random: SeededRandom,
  stopped: () => boolean,
): Promise<void> {
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (!stopped()) {
        const write = nextWrite(world, ledger, random);
        ledger.asked.push(write);
        try {
          write.reply = await ask(address, write);
        } catch {
          // Nobody knows: what was killed was killed before it answered.
          return;
        }
      }
    }),
  );
}

/** Asks again with the same key, as a client does, until there is an answer. */
export async function settle(address: string, ledger: Ledger): Promise<number> {
  const open = ledger.asked.filter(({ reply }) => reply === undefined);
  for (const write of open) write.reply = await askUntilAnswered(address, write);
  return open.length;
}

/** Somebody gives up by then: whatever is away that long is a finding. */
const patienceMs = 120_000;

/**
 * Asks again with the same key until there is an answer. @param missed told of each try that had none
 * @throws what the last try did, when the patience is over
 */
export async function askUntilAnswered(
  address: string,
  write: AskedWrite,
  missed: (error: unknown) => void = () => undefined,
): Promise<Reply> {
  const begun = performance.now();
  for (;;) {
    try {
      return await ask(address, write);
    } catch (error) {
      missed(error);
      if (performance.now() - begun > patienceMs) throw error;
      await pause(100);
    }
  }
}

/** An answer that says nothing of what was done: `503 database-away`. */
export class RequestFailed extends Error {}

/** @throws RequestFailed; what `fetch` throws when no answer came */
export async function ask(address: string, { act, token, key, body }: AskedWrite): Promise<Reply> {
  const answer = await fetch(`${address}/api/${act}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  const reply = { status: answer.status, body: await answer.json() };
  if (reply.status >= 500) throw new RequestFailed(`${reply.status} ${codeOf(reply)}`);
  return reply;
}

/** The refusal's code; empty for what was let through. */
export function codeOf({ body }: Reply): string {
  return (body as { readonly error?: { readonly code?: string } } | null)?.error?.code ?? '';
}

/** Something that one of them would ask for next. */
export function nextWrite(world: CrashWorld, { asked }: Ledger, { whole }: SeededRandom): AskedWrite {
  const any = <T>(items: readonly T[]): T => items[whole(items.length)] as T;
  const key = randomUUID();
  const { token } = any(world.residents);
  switch (whole(8)) {
    case 0:
    case 1: {
      const made = asked.filter(({ act, reply }) => act === 'bookings.bookSlot' && reply?.status === 200);
      const one = made.length > 0 ? any(made) : undefined;
      const booking = (one?.reply?.body as { id: string } | undefined)?.id;
      if (one && booking !== undefined)
        return { act: 'bookings.cancelBooking', token: one.token, key, body: { booking } };
      return { act: 'bookings.bookSlot', token, key, body: { slot: any(world.slots), matter: 'labour' } };
    }
    case 2:
    case 3:
      return {
        act: 'consultations.logConsultation',
        token: world.adviserToken,
        key,
        body: {
          community: world.unitCode,
          line: {
            day: '2026-01-10',
            mode: 'on-site',
            channel: 'walk-in',
            matter: 'family',
            result: 'answered',
            minutes: 20,
          },
        },
      };
    case 4:
      return { act: 'outreach.signUp', token, key, body: { event: any(world.events) } };
    default:
      return { act: 'bookings.bookSlot', token, key, body: { slot: any(world.slots), matter: 'labour' } };
  }
}
