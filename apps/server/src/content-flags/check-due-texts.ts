import { randomUUID } from 'node:crypto';
import { applyTextCheckAct, nextAttempt, type CheckedText } from '@linfa/domain';
import type { App } from '../app.ts';
import type { Keyring } from '../crypto/keyring.ts';
import { withRetries } from '../http/retry.ts';
import { claimDue, type Lease } from '../jobs/claim-due.ts';
import { runEvery, type Job } from '../jobs/run-every.ts';
import { errcodeOf } from '../wechat/ask-wechat.ts';
import type { TextVerdict } from '../wechat/check-text.ts';
import { TextCheck } from './text-check.entity.ts';
import { textOf } from './text-of.ts';

type CheckApp = Pick<App, 'fork' | 'keyring' | 'now' | 'wechat'>;

/** WeChat answers about people only who were there within two hours. */
const notThereLately = 61010;
const leaseMs = 120_000;
const most = 4;

/** Asks WeChat about what was written, every few seconds, where there is a WeChat to ask. */
export function startTextChecks(app: CheckApp, failed: (error: unknown) => void, everyMs = 3000): Job {
  return runEvery(everyMs, () => checkDueTexts(app, failed), failed);
}

/**
 * Asks about everything that is due. Asking twice does no harm, so that a question whose asker was killed is asked again.
 * @returns how many texts were asked about
 */
export async function checkDueTexts(app: CheckApp, failed: (error: unknown) => void): Promise<number> {
  if (!app.wechat.checkText) return 0;
  let asked = 0;
  for (;;) {
    const rows = await claim(app.fork, app.now());
    const ends = await Promise.allSettled(rows.map((row) => checkOne(app, row, failed)));
    for (const end of ends) if (end.status === 'rejected') failed(end.reason);
    asked += rows.length;
    if (rows.length < most) return asked;
  }
}

async function claim(fork: CheckApp['fork'], now: Date): Promise<TextCheck[]> {
  const lease: Lease = { owner: randomUUID(), until: new Date(now.getTime() + leaseMs) };
  const ids = await claimDue(fork, TextCheck, lease, { now, most });
  if (ids.length === 0) return [];
  return fork().find(TextCheck, { id: { $in: ids }, leaseOwner: lease.owner }, { populate: ['person'] });
}

async function checkOne(app: CheckApp, row: TextCheck, failed: (error: unknown) => void): Promise<void> {
  const mine = { id: row.id, state: 'queued', leaseOwner: row.leaseOwner };
  try {
    const verdict = await ask(app, row);
    if (verdict?.verdict === 'flagged')
      await withRetries(() =>
        app.fork().nativeUpdate(TextCheck, mine, {
          state: applyTextCheckAct('queued', 'flag'),
          label: verdict.label,
          flaggedAt: app.now(),
          leaseOwner: null,
          leaseUntil: null,
        }),
      );
    else await drop(app, mine);
  } catch (error) {
    failed(error);
    const attempts = row.attempts + 1;
    const dueAt = errcodeOf(error) === notThereLately ? null : nextAttempt(attempts, app.now());
    // Unanswered for good: the text stays where it is, and those it was written to read it anyway.
    if (dueAt === null) return drop(app, mine);
    await withRetries(() =>
      app.fork().nativeUpdate(TextCheck, mine, { attempts, dueAt, leaseOwner: null, leaseUntil: null }),
    );
  }
}

/** Null when there is nothing to ask about any more. @throws RuleError `wechat-…` */
async function ask({ fork, keyring, wechat }: CheckApp, row: TextCheck): Promise<TextVerdict | null> {
  const openid = openidOf(keyring, row);
  const text = await textOf(fork(), keyring, row.kind as CheckedText, row.thingId);
  return text === null || openid === null || !wechat.checkText ? null : wechat.checkText(openid, text);
}

function openidOf(keyring: Keyring, { person }: TextCheck): string | null {
  return person.openidCipher ? keyring.open(person.openidCipher) : null;
}

async function drop(app: CheckApp, mine: object): Promise<void> {
  await withRetries(() => app.fork().nativeDelete(TextCheck, mine));
}
