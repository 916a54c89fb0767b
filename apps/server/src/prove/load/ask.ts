import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, type AskedWrite, type Ledger, type Reply } from './ledger.ts';

/** Somebody gives up by then: whatever is away that long is a finding. */
const patienceMs = 120_000;

/** An answer that says nothing of what was done: `503 database-away`. */
export class RequestFailed extends Error {}

/** @throws RequestFailed; what `fetch` throws when no answer came */
export async function ask(address: string, { act, token, from, key, body }: Omit<AskedWrite, 'reply'>): Promise<Reply> {
  const answer = await fetch(`${address}/api/${act}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': key,
      'x-forwarded-for': from,
    },
    body: JSON.stringify(body),
  });
  const reply = { status: answer.status, body: await answer.json() };
  if (reply.status >= 500) throw new RequestFailed(`${reply.status} ${codeOf(reply)}`);
  return reply;
}

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

/** Asks again for what nobody knows of, as a client does. @returns how many there were */
export async function settle(address: string, ledger: Ledger): Promise<number> {
  const open = ledger.open();
  for (const write of open) ledger.answer(write, await askUntilAnswered(address, write));
  return open.length;
}
