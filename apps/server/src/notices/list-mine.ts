import type { FilterQuery } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Notice } from './notice.entity.ts';
import { presentNotice } from './present-notice.ts';

/** The person's own inbox, newest first: whatever else was tried, everything is here from its time on. Three statements. */
export async function listMyNotices(
  context: ActContext,
  input: Received<'notices', 'listMine'>,
): Promise<Answer<'notices', 'listMine'>> {
  const { em, keyring } = context;
  const before = input.after === undefined ? undefined : keyring.ids.open('notice', input.after);
  const rows = await em.find(
    Notice,
    { $and: [inInbox(context), before === undefined ? {} : { id: { $lt: before } }] },
    { populate: ['unit'], orderBy: { id: 'desc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => presentNotice(context, row)),
    next: rows.length > input.limit && last ? keyring.ids.seal('notice', last.id) : null,
    unread: await countUnread(context),
  };
}

/** What the person may see: their own, not taken back, and due. */
export function inInbox(context: ActContext): FilterQuery<Notice> {
  return {
    person: actorOf(context).personId,
    state: { $ne: 'withdrawn' },
    $or: [{ dueAt: null }, { dueAt: { $lte: context.now } }, { attempts: { $gt: 0 } }],
  };
}

export function countUnread(context: ActContext): Promise<number> {
  return context.em.count(Notice, { $and: [inInbox(context), { readAt: null }] });
}
