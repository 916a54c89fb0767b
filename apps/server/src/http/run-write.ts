import { UniqueConstraintViolationException, type EntityManager } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { canonicalJson } from '@linfa/report';
import type { Keyring } from '../crypto/keyring.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { insertRow } from '../database/insert-row.ts';
import { query, textOrNull } from '../database/sql.ts';
import { IdempotencyKey } from './idempotency-key.entity.ts';
import { KeptRefusal } from './kept-refusal.ts';
import { withReconnects, withRetries } from './retry.ts';

export interface WriteCall {
  /** See `keyOwner`. */
  readonly owner: string;
  readonly key: string;
  readonly act: string;
  /** The request's body as parsed: the same content gives the same digest. */
  readonly body: unknown;
  /** When it came; the machine's time when left out. */
  readonly at?: Date;
  /** What takes long and is no matter of the database; not done for whoever repeats the call. */
  readonly before?: () => Promise<unknown>;
}

/** Keys under way in this process. Another process that is given the same key waits in the database and gets the answer. */
const underWay = new Set<string>();

/**
 * Runs a write once for its key. The answer is kept in the act's own transaction: whoever repeats the call gets it again.
 * A commit whose outcome is unknown is settled by the key as well: the act runs again, and either finds the kept answer,
 * or waits for the first commit and fails on its key, or is the only one. A caller whose database stays away may ask again
 * with the same key.
 * @throws RuleError `still-running` (409), `idempotency-key-reused` (422)
 */
export async function runWrite<T>(
  fork: () => EntityManager,
  keyring: Keyring,
  call: WriteCall,
  run: (em: EntityManager) => Promise<T>,
): Promise<T> {
  const lock = `${call.owner} ${call.key}`;
  if (underWay.has(lock)) throw new RuleError('still-running');
  underWay.add(lock);
  try {
    return await withReconnects(() => withRetries(() => runOnce(fork, keyring, call, run)));
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) {
      const kept = await keptAnswer(fork(), keyring, call);
      if (kept) return kept.answer as T;
    }
    throw error;
  } finally {
    underWay.delete(lock);
  }
}

async function runOnce<T>(
  fork: () => EntityManager,
  keyring: Keyring,
  call: WriteCall,
  run: (em: EntityManager) => Promise<T>,
): Promise<T> {
  const em = fork();
  const kept = await keptAnswer(em, keyring, call);
  if (kept) return kept.answer as T;
  await call.before?.();
  const outcome = await inTransaction(em, async () => {
    const answer = await run(em).catch(keptOnly);
    await em.flush();
    if (answer instanceof KeptRefusal) return answer;
    await insertRow(em, IdempotencyKey, {
      owner: call.owner,
      key: call.key,
      act: call.act,
      bodyDigest: digestOf(keyring, call.body),
      answerCipher: keyring.seal(JSON.stringify(answer)),
      createdAt: call.at ?? new Date(),
    });
    return answer;
  });
  if (outcome instanceof KeptRefusal) throw outcome.refusal;
  return outcome;
}

function keptOnly(error: unknown): KeptRefusal {
  if (error instanceof KeptRefusal) return error;
  throw error;
}

async function keptAnswer(
  em: EntityManager,
  keyring: Keyring,
  call: WriteCall,
): Promise<{ answer: unknown } | undefined> {
  const [row] = await query(em, {
    text: 'select act, body_digest, answer_cipher from idempotency_key where owner = ? and `key` = ?',
    values: [call.owner, call.key],
  });
  if (!row) return undefined;
  if (row['act'] !== call.act || row['body_digest'] !== digestOf(keyring, call.body))
    throw new RuleError('idempotency-key-reused');
  return { answer: JSON.parse(keyring.open(textOrNull(row['answer_cipher']) ?? '')) as unknown };
}

/** Keyed: a body may hold a password or a phone number, which a plain digest would let one try out. */
function digestOf(keyring: Keyring, body: unknown): string {
  return keyring.blindIndex(canonicalJson(body));
}
