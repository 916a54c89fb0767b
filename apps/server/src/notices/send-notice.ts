import { raw, type EntityManager } from '@mikro-orm/core';
import { applyNoticeAct, nextAttempt } from '@linfa/domain';
import type { Keyring } from '../crypto/keyring.ts';
import { readCommitted } from '../database/read-committed.ts';
import { withRetries } from '../http/retry.ts';
import type { Lease } from '../jobs/claim-due.ts';
import type { WechatMessages } from '../wechat/wechat.ts';
import { isForStaffToTell } from './for-staff-to-tell.ts';
import { messageOf, type NoticeMessage } from './message-of.ts';
import { wordNotice } from './notice-words.ts';
import { Notice } from './notice.entity.ts';
import type { NoticeSender, OutgoingNotice, SendOutcome } from './senders/notice-sender.ts';
import { wechatOutcome } from './senders/wechat-outcome.ts';
import { giveWishBack, spendWish, voidWishes } from './spend-wish.ts';

export interface Sending {
  readonly fork: () => EntityManager;
  readonly keyring: Keyring;
  readonly sender: NoticeSender;
  /** Null where nothing is told by WeChat. */
  readonly messages: WechatMessages | null;
  readonly now: () => Date;
  /** Milliseconds after which nobody waits for the sender any longer. */
  readonly timeout: number;
  /** Hears of what is not the receiver's refusal. */
  readonly failed: (error: unknown) => void;
}

/** How a notice goes out: as a message that an acceptance was spent on, or otherwise, where there may have been none left. */
type Way =
  | { readonly by: 'wechat'; readonly message: NoticeMessage; readonly wishId: number }
  | { readonly by: 'sender'; readonly noneLeft: boolean };

/** Sends a claimed notice: that it is being sent is committed first, so that whatever happens then, it is not sent again. */
export async function sendNotice(sending: Sending, notice: Notice, lease: Lease): Promise<void> {
  const { fork, now } = sending;
  const way = await begin(sending, notice, lease);
  if (!way) return;
  const outcome = await outcomeOf(sending, notice, way);
  await withRetries(() => {
    const em = fork();
    return em.transactional(async (inside) => {
      // Of this lease only: once it has lapsed, the notice is the call list's.
      await inside.nativeUpdate(
        Notice,
        { id: notice.id, state: 'sending', leaseOwner: lease.owner },
        { ...settled(outcome, notice.attempts + 1, now()), leaseOwner: null, leaseUntil: null },
      );
      if (way.by === 'wechat') await settleWish(inside, notice, way, outcome);
    }, readCommitted(em));
  });
}

/** Begins to send, unless it was withdrawn or the lease has lapsed; what it is sent by is spent in the same transaction. */
function begin({ fork, now, messages }: Sending, notice: Notice, { owner }: Lease): Promise<Way | null> {
  const message =
    messages && !notice.onScreen && notice.person.openidCipher ? messageOf(messages.templates, notice) : null;
  return withRetries(() => {
    const em = fork();
    return em.transactional(async (inside): Promise<Way | null> => {
      const attemptedAt = now();
      const begun = await inside.nativeUpdate(
        Notice,
        { id: notice.id, state: 'queued', leaseOwner: owner, leaseUntil: { $gt: attemptedAt } },
        { state: applyNoticeAct('queued', 'attempt'), attempts: raw('attempts + 1'), attemptedAt },
      );
      if (begun !== 1) return null;
      if (!message) return { by: 'sender', noneLeft: false };
      const wishId = await spendWish(inside, notice, message, attemptedAt);
      return wishId === null ? { by: 'sender', noneLeft: true } : { by: 'wechat', message, wishId };
    }, readCommitted(em));
  });
}

async function outcomeOf(sending: Sending, notice: Notice, way: Way): Promise<SendOutcome | 'unknown'> {
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
    return await Promise.race([sendBy(sending, notice, way, outgoing, signal), late]);
  } catch (error) {
    sending.failed(error);
    return 'unknown';
  }
}

async function sendBy(
  { keyring, sender, messages }: Sending,
  notice: Notice,
  way: Way,
  outgoing: OutgoingNotice,
  signal: AbortSignal,
): Promise<SendOutcome> {
  if (way.by === 'wechat' && messages)
    return wechatOutcome(messages, { ...way.message, openid: keyring.open(notice.person.openidCipher ?? '') });
  // Whoever was to be told by WeChat is not left to look into the inbox by chance.
  if (way.by === 'sender' && way.noneLeft && !sender.reaches(outgoing))
    return { sent: false, channel: messages?.channel ?? 'none', failure: '没有剩余的微信订阅授权', final: true };
  if (isForStaffToTell(notice) && !sender.reaches(outgoing))
    return { sent: false, channel: 'none', failure: '没有可以送达的方式', final: true };
  return sender.send(outgoing, signal);
}

/** What becomes of the acceptance: spent where the message went out or may have, else as good as before or void. */
async function settleWish(
  em: EntityManager,
  notice: Notice,
  { message, wishId }: Way & { readonly by: 'wechat' },
  outcome: SendOutcome | 'unknown',
): Promise<void> {
  if (outcome === 'unknown' || outcome.sent) return;
  if (outcome.notWanted) await voidWishes(em, wishId, notice, message.topic);
  else await giveWishBack(em, wishId);
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
