import { RuleError } from '@linfa/domain';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { EditionFile } from '../reports/edition-file.entity.ts';
import { publishedEdition } from './report-address.ts';

/** `…/report.docx`: the signed bytes, which are what was published. */
export function reportFile(app: App) {
  return async (ctx: Context): Promise<void> => {
    const em = app.fork();
    const { edition, document } = await publishedEdition(em, ctx);
    const file = await em.findOne(EditionFile, { edition: edition.id, format: 'docx' });
    if (!file) throw new RuleError('no-page');
    ctx.type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    ctx.attachment(`${document.title}.docx`);
    ctx.body = Buffer.from(file.bytes);
  };
}
