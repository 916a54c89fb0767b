import { applyNoticeAct } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { Notice } from './notice.entity.ts';
import type { NoticeKind } from './queue-notice.ts';

/**
 * Takes back what is not on its way yet, in the act's own transaction. A sender that is about to begin waits for this
 * and then finds nothing to send; what it has begun cannot be taken back.
 */
export async function withdrawNotices(
  { em }: Pick<ActContext, 'em'>,
  thing: string,
  kinds: readonly NoticeKind[],
): Promise<void> {
  // By their ids: an update that searched would lock the gaps where others insert.
  const waiting = await em.find(
    Notice,
    { thing, kind: { $in: [...kinds] }, state: 'queued' },
    { fields: ['id'], disableIdentityMap: true },
  );
  if (waiting.length === 0) return;
  await em.nativeUpdate(
    Notice,
    { id: { $in: waiting.map(({ id }) => id) }, state: 'queued' },
    { state: applyNoticeAct('queued', 'withdraw') },
  );
}
