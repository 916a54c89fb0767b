import { fileKinds, fileThings, RuleError, unattachedSince, type FileKind, type FileThing } from '@linfa/domain';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { recordAct } from '../audit/record-act.ts';
import { Attachment } from '../files/attachment.entity.ts';
import { readContent } from '../files/read-content.ts';
import { thingAccess } from '../files/thing-access.ts';
import { addressPart, fileContext, type FileContext } from '../http/file-context.ts';
import { withRetries } from '../http/retry.ts';

/**
 * `GET /api/files/:file`: a download for whoever may read the thing that it hangs on, and of one's own upload before it
 * hangs on anything. Never shown in place. Who reads a sensitive thing's file is put on record before a byte is sent.
 * @throws RuleError `not-signed-in`, `not-found`
 */
export function attachedFile(app: App) {
  return async (ctx: Context): Promise<void> => {
    const context = await fileContext(app, ctx);
    const row = await readable(context, addressPart(ctx, 'file'));
    const content = await readContent(context, row);
    if (isSensitive(row))
      await withRetries(() =>
        app.fork().transactional(async (em) => {
          recordAct({ ...context, em }, { act: 'files.download', thing: `attachment:${row.id}` });
        }),
      );
    ctx.type = fileKinds[row.kind as FileKind].type;
    ctx.attachment(app.keyring.open(row.nameCipher));
    ctx.set('cache-control', 'private, no-store');
    ctx.body = content;
  };
}

async function readable({ em, keyring, actor, now }: FileContext, sealed: string): Promise<Attachment> {
  const row = await em.findOne(Attachment, { id: keyring.ids.open('attachment', sealed), removedAt: null });
  if (!row) throw new RuleError('not-found');
  const may =
    typeof row.thingKind === 'string' && typeof row.thingId === 'number'
      ? await thingAccess[row.thingKind as FileThing]?.mayRead(em, actor, row.thingId)
      : row.uploader.id === actor.personId && row.uploadedAt > unattachedSince(now);
  if (!may) throw new RuleError('not-found');
  return row;
}

function isSensitive({ thingKind }: Attachment): boolean {
  return typeof thingKind === 'string' && fileThings[thingKind as FileThing].sensitive;
}
