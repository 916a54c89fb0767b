import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import { RuleError, unattachedSince } from '@linfa/domain';
import type { Keyring } from '../crypto/keyring.ts';
import type { FileContext } from '../http/file-context.ts';
import { AttachmentPiece } from './attachment-piece.entity.ts';
import { Attachment } from './attachment.entity.ts';
import { openPieces } from './file-cipher.ts';

/** A file's content, as it was kept. @throws Error when what is in the tables is not what was put there */
export async function readContent(
  { em, keyring }: { readonly em: EntityManager; readonly keyring: Keyring },
  row: Attachment,
): Promise<Buffer> {
  const pieces = await em.find(
    AttachmentPiece,
    { attachment: row.id },
    { orderBy: { number: 'asc' }, disableIdentityMap: true },
  );
  const content = openPieces(
    Buffer.from(keyring.open(row.keyCipher), 'base64'),
    pieces.map((piece) => piece.bytes),
  );
  if (createHash('sha256').update(content).digest('hex') !== row.sha256)
    throw new Error(`attachment ${row.id} is not what was uploaded`);
  return content;
}

/** One's own upload that hangs on nothing yet: what an import reads. @throws RuleError `upload-gone` */
export async function ownUpload(
  { em, keyring, now, actor }: Pick<FileContext, 'em' | 'keyring' | 'now' | 'actor'>,
  sealed: string,
): Promise<Attachment> {
  const row = await em.findOne(Attachment, {
    id: keyring.ids.open('attachment', sealed),
    uploader: actor.personId,
    thingKind: null,
    removedAt: null,
    uploadedAt: { $gt: unattachedSince(now) },
  });
  if (!row) throw new RuleError('upload-gone');
  return row;
}
