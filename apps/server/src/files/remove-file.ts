import { LockMode } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import { fileThings, RuleError, type FileThing } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { AttachmentPiece } from './attachment-piece.entity.ts';
import { Attachment } from './attachment.entity.ts';
import { thingAccess } from './thing-access.ts';

/** Takes one's own file away, content and all, as long as the thing it hangs on is open. @throws RuleError `not-found`, `file-in-use` */
export async function removeFile(
  context: ActContext,
  input: Received<'files', 'remove'>,
): Promise<Answer<'files', 'remove'>> {
  const { em, keyring, now } = context;
  const id = keyring.ids.open('attachment', input.file);
  const own = { id, uploader: actorOf(context).personId, removedAt: null };
  const seen = await em.findOne(Attachment, own);
  if (!seen) throw new RuleError('not-found');
  // The thing first, as those lock who hang files on it.
  if (typeof seen.thingKind === 'string')
    await assertOpen(context, seen.thingKind as FileThing, seen.thingId as number);
  const row = await em.findOne(Attachment, own, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!row) throw new RuleError('not-found');
  // It was hung on something between the two looks.
  if (row.thingId !== seen.thingId) throw new RuleError('changed-meanwhile');
  row.removedAt = now;
  await em.nativeDelete(AttachmentPiece, { attachment: id });
  recordAct(context, { act: 'files.remove', thing: `attachment:${id}` });
  return { removed: true };
}

async function assertOpen({ em }: ActContext, kind: FileThing, thingId: number): Promise<void> {
  if (!(await thingAccess[kind]?.isOpen(em, thingId)))
    throw new RuleError('file-in-use', { thing: fileThings[kind].word });
}
