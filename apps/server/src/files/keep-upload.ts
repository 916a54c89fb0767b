import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import { fileNameFor, mostUnattached, RuleError, unattachedSince } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { FileContext } from '../http/file-context.ts';
import { Person } from '../people/person.entity.ts';
import { AttachmentPiece } from './attachment-piece.entity.ts';
import { Attachment } from './attachment.entity.ts';
import { newFileKey, sealPieces } from './file-cipher.ts';
import { presentFile, type PresentedFile } from './present-files.ts';
import type { SoundContent } from './sound-content.ts';

/** Keeps a checked upload, hanging on nothing yet, in the caller's transaction. @throws RuleError `too-many-uploads` */
export async function keepUpload(
  context: FileContext & { readonly em: EntityManager },
  given: string,
  { kind, bytes }: SoundContent,
): Promise<PresentedFile> {
  const { em, keyring, actor, now } = context;
  const waiting = await em.count(Attachment, {
    uploader: actor.personId,
    thingKind: null,
    removedAt: null,
    uploadedAt: { $gt: unattachedSince(now) },
  });
  if (waiting >= mostUnattached) throw new RuleError('too-many-uploads', { count: waiting, most: mostUnattached });
  const key = newFileKey();
  const row = em.create(Attachment, {
    uploader: em.getReference(Person, actor.personId),
    uploadedAt: now,
    thingKind: null,
    thingId: null,
    attachedAt: null,
    nameCipher: keyring.seal(fileNameFor(given, kind)),
    keyCipher: keyring.seal(key.toString('base64')),
    kind,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    retention: 'unattached',
    removedAt: null,
  });
  await em.persist(row).flush();
  // Not through the identity map: there is no use in holding the content twice.
  for (const [number, piece] of sealPieces(key, bytes).entries())
    await em.insert(AttachmentPiece, { attachment: row.id, number, bytes: piece });
  recordAct(context, { act: 'files.upload', thing: `attachment:${row.id}` });
  return presentFile(keyring, row);
}
