import { fileThings, mostFilesOfThing, RuleError, unattachedSince, type FileThing } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Attachment } from './attachment.entity.ts';

/** What files are hung on: its kind, and its row's id. */
export interface AttachedThing {
  readonly kind: FileThing;
  readonly id: number;
}

/**
 * Hangs the actor's own uploads on a thing, in the act's own transaction. A file hangs on one thing, once. Who may read
 * it then is for the thing to say (`thing-access.ts`). The caller holds the thing: it has just made it, or locked it.
 * @throws RuleError `not-found` for a file that is somebody else's, already in use or gone; `too-many-files`,
 * `not-for-attaching`
 */
export async function attachFiles(context: ActContext, sealed: readonly string[], thing: AttachedThing): Promise<void> {
  if (sealed.length === 0) return;
  const { em, keyring, now } = context;
  const ids = [...new Set(sealed)].map((one) => keyring.ids.open('attachment', one)).toSorted((a, b) => a - b);
  const on = { thingKind: thing.kind, thingId: thing.id };
  const already = await em.count(Attachment, { ...on, removedAt: null });
  if (already + ids.length > mostFilesOfThing) throw new RuleError('too-many-files', { most: mostFilesOfThing });
  const own = {
    id: { $in: ids },
    uploader: actorOf(context).personId,
    thingKind: null,
    removedAt: null,
    uploadedAt: { $gt: unattachedSince(now) },
  };
  if ((await em.count(Attachment, { ...own, kind: 'csv' })) > 0) throw new RuleError('not-for-attaching');
  const hung = await em.nativeUpdate(Attachment, own, {
    ...on,
    attachedAt: now,
    retention: fileThings[thing.kind].retention,
  });
  if (hung !== ids.length) throw new RuleError('not-found');
}
