import { RuleError } from '@linfa/domain';
import { renderDocx, suppressDocument } from '@linfa/report';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { resolveActor } from '../http/resolve-actor.ts';
import { editionDocument } from '../reports/edition-document.ts';
import { EditionFile } from '../reports/edition-file.entity.ts';
import { editionForReading } from '../reports/edition-for.ts';
import { noteSession } from './request-log.ts';

/** `/api/files/reports/:edition.docx`: the signed bytes, or a draft composed now, for staff in reach. */
export function editionFile(app: App) {
  return async (ctx: Context): Promise<void> => {
    const em = app.fork();
    const actor = await resolveActor(app.fork(), ctx, app.now(), app.today());
    if (!actor) throw new RuleError('not-signed-in');
    noteSession(ctx, actor.sessionId);
    const edition = await editionForReading(
      { em, keyring: app.keyring, actor },
      (ctx['params'] as Record<string, string>)['edition'] ?? '',
    );
    const { document, signed } = await editionDocument(em, edition, app.today());
    const file = signed ? await em.findOneOrFail(EditionFile, { edition: edition.id, format: 'docx' }) : null;
    ctx.type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    ctx.attachment(`${document.title}${signed ? '' : '（草稿）'}.docx`);
    ctx.set('cache-control', 'private, no-store');
    ctx.body = Buffer.from(file?.bytes ?? (await renderDocx(suppressDocument(document))));
  };
}
