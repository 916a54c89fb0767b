import { raw, type EntityManager } from '@mikro-orm/core';
import { applyNoticeAct, nextAttempt } from '@linfa/domain';
import type { Keyring } from '../crypto/keyring.ts';
import { withRetries } from '../http/retry.ts';
import type { Lease } from './claim-notices.ts';
import { wordNotice } from './notice-words.ts';
import { Notice } from './notice.entity.ts';
import type { NoticeSender, OutgoingNotice, SendOutcome } from './senders/notice-sender.ts';

export interface Sending {
  readonly fork: () => EntityManager;
  readonly keyring: Keyring;
  readonly sender: NoticeSender;
  readonly now: () => Date;
  /** Milliseconds after which nobody waits for the sender any longer. */
  readonly timeout: number;
  /** Hears of what is not the receiver's refusal. */
  readonly failed: (error: unknown) => void;
}

/** Sends a claimed notice: that it is being sent is committed first, so that whatever happens then, it is not sent again. */
export async function sendNotice(sending: Sending, notice: Notice, lease: Lease): Promise<void> {
  const { now } = sending;
  if (!(await begin(sending, notice, lease))) return;
  const outcome = await outcomeOf(sending, notice);
  // Of this lease only: once it has lapsed, the notice is the call list's.
  await withRetries(() =>
    sending
      .fork()
      .nativeUpdate(
        Notice,
        { id: notice.id, state: 'sending', leaseOwner: lease.owner },
        { ...settled(outcome, notice.attempts + 1, now()), leaseOwner: null, leaseUntil: null },
      ),
  );
}

/** @returns whether it may be sent: it was not withdrawn and the lease has not lapsed */
async function begin({ fork, now }: Sending, { id }: Notice, { owner }: Lease): Promise<boolean> {
  const begun = await withRetries(() => {
    const attemptedAt = now();
    return fork().nativeUpdate(
      Notice,
      { id, state: 'queued', leaseOwner: owner, leaseUntil: { $gt: attemptedAt } },
      { state: applyNoticeAct('queued', 'attempt'), attempts: raw('attempts + 1'), attemptedAt },
    );
  });
  return begun === 1;
}

async function outcomeOf(sending: Sending, notice: Notice): Promise<SendOutcome | 'unknown'> {
  let outgoing: OutgoingNotice;
  try {
    outgoing = outgoingNotice(sending.keyring, notice);
  } catch (error) {
    sending.failed(error);
    return { sent: false, channel: 'none', failure: '通知内容不完整', final: true };
  }
  const signal = AbortSignal.timeout(sending.timeout);
  const late = new Promise<'unknown'>((settle) => signal.addEventListener('abort', () => settle('unknown')));
  try {
    return await Promise.race([sending.sender.send(outgoing, signal), late]);
  } catch (error) {
    sending.failed(error);
    return 'unknown';
  }
}

function outgoingNotice(keyring: Keyring, { id, person, kind, data, unit }: Notice): OutgoingNotice {
  return {
    reference: keyring.ids.seal('notice', id),
    phone: person.phoneCipher ? keyring.open(person.phoneCipher) : null,
    kind,
    ...wordNotice(kind, data, unit?.name ?? ''),
  };
}

/** What the row becomes. */
function settled(outcome: SendOutcome | 'unknown', attempts: number, now: Date) {
  if (outcome === 'unknown') return { state: applyNoticeAct('sending', 'lose'), failure: '没有收到发送结果' };
  const { channel } = outcome;
  if (outcome.sent) return { state: applyNoticeAct('sending', 'deliver'), channel, failure: null };
  const { failure } = outcome;
  const dueAt = outcome.final ? null : nextAttempt(attempts, now);
  if (dueAt === null) return { state: applyNoticeAct('sending', 'give-up'), channel, failure };
  return { state: applyNoticeAct('sending', 'put-off'), channel, failure, dueAt };
}
