import type { Context } from 'koa';
import type { App } from '../app.ts';
import { recordAct } from '../audit/record-act.ts';
import { addressPart, fileContext } from '../http/file-context.ts';
import { withRetries } from '../http/retry.ts';
import { sendFile } from '../http/send-file.ts';
import { editionForReading } from '../reports/edition-for.ts';
import { evidencePack } from '../reports/evidence-pack/evidence-pack.ts';

/** `/api/files/reports/:edition.zip`: an edition with everything that it rests on. Who takes it is put on record before a byte is sent. */
export function evidencePackFile(app: App) {
  return async (ctx: Context): Promise<void> => {
    const context = await fileContext(app, ctx);
    const edition = await editionForReading(context, addressPart(ctx, 'edition'));
    const { name, bytes } = await evidencePack(context, edition);
    await withRetries(() =>
      app.fork().transactional(async (em) => {
        recordAct({ ...context, em }, { act: 'reports.evidencePack', thing: `edition:${edition.id}` });
      }),
    );
    sendFile(ctx, { name, format: 'zip', bytes });
  };
}
