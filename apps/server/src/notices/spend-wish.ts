import type { EntityManager } from '@mikro-orm/core';
import { applyWishAct } from '@linfa/domain';
import { MessageWish } from './message-wish.entity.ts';
import type { NoticeMessage } from './message-of.ts';
import type { Notice } from './notice.entity.ts';

/**
 * Spends an acceptance of its person on a notice, the oldest first, in the transaction that begins to send it. Of two who
 * want the same one, one gets it and the other looks for the next; so what is committed may be looked for meanwhile
 * (`readCommitted`).
 * @returns its number, or null when none is left
 */
export async function spendWish(
  em: EntityManager,
  notice: Notice,
  { topic, template }: NoticeMessage,
  now: Date,
): Promise<number | null> {
  for (;;) {
    const [wish] = await em.find(
      MessageWish,
      { person: notice.person.id, topic, template, state: 'unused' },
      { fields: ['id'], orderBy: { id: 'asc' }, limit: 1, disableIdentityMap: true },
    );
    if (!wish) return null;
    const spent = await em.nativeUpdate(
      MessageWish,
      { id: wish.id, state: 'unused' },
      { state: applyWishAct('unused', 'spend'), notice: notice.id, usedAt: now },
    );
    if (spent === 1) return wish.id;
  }
}

/** The message certainly did not go out. */
export async function giveWishBack(em: EntityManager, wishId: number): Promise<void> {
  await em.nativeUpdate(
    MessageWish,
    { id: wishId, state: 'used' },
    { state: applyWishAct('used', 'give-back'), notice: null, usedAt: null },
  );
}

/** WeChat says that the person wants none: what is left of the topic is worth nothing either. */
export async function voidWishes(em: EntityManager, wishId: number, notice: Notice, topic: string): Promise<void> {
  await em.nativeUpdate(MessageWish, { id: wishId, state: 'used' }, { state: applyWishAct('used', 'void') });
  // By their ids: an update that searched would lock the gaps where others insert.
  const left = await em.find(
    MessageWish,
    { person: notice.person.id, topic, state: 'unused' },
    { fields: ['id'], disableIdentityMap: true },
  );
  if (left.length > 0)
    await em.nativeUpdate(
      MessageWish,
      { id: { $in: left.map((one) => one.id) }, state: 'unused' },
      { state: applyWishAct('unused', 'void') },
    );
}
