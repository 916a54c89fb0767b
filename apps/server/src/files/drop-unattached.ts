import type { EntityManager } from '@mikro-orm/core';
import { unattachedSince } from '@linfa/domain';
import { AttachmentPiece } from './attachment-piece.entity.ts';
import { Attachment } from './attachment.entity.ts';

const mostAtOnce = 200;

/**
 * Takes away what was uploaded and never used, a day after, content and all; and the content of what was removed.
 * Until then nothing can be hung on anything or read that is as old. @returns how many files went
 */
export async function dropUnattached(em: EntityManager, now: Date): Promise<number> {
  const rows = await em.find(
    Attachment,
    { thingKind: null, uploadedAt: { $lte: unattachedSince(now) } },
    { orderBy: { id: 'asc' }, limit: mostAtOnce, fields: ['id'] },
  );
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  await em.nativeDelete(AttachmentPiece, { attachment: { $in: ids } });
  return em.nativeDelete(Attachment, { id: { $in: ids } });
}
