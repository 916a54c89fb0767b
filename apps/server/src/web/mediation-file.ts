import { mediationPapers, RuleError } from '@linfa/domain';
import { renderCaseFile, renderPaper } from '@linfa/report';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { addressPart, fileContext } from '../http/file-context.ts';
import { withRetries } from '../http/retry.ts';
import { sendFile } from '../http/send-file.ts';
import { usesOf } from '../wechat/uses-of.ts';
import { askedPaper, openCaseFile } from '../mediation/after/open-case-file.ts';

/** `/api/files/mediation/:case/:paper.docx`: one kind of paper of a case, or with `file` the whole file in one. */
export function mediationFile(app: App) {
  return async (ctx: Context): Promise<void> => {
    const asked = await fileContext(app, ctx);
    const paper = askedPaper(addressPart(ctx, 'paper'));
    // Opening personal details is written down in the same transaction as they are read.
    const file = await withRetries(() =>
      app.fork().transactional((em) =>
        openCaseFile(
          {
            ...asked,
            em,
            sms: app.sms,
            demo: app.demo,
            secondFactor: app.secondFactor,
            wechat: usesOf(app.wechat),
            address: ctx.ip,
            residentsUrl: null,
            afterKept: () => undefined,
            setToken: () => undefined,
          },
          addressPart(ctx, 'case'),
          paper,
        ),
      ),
    );
    const bytes =
      paper === 'file' ? await renderCaseFile(file, asked.today) : await renderPaper(file, paper, asked.today);
    if (!bytes) throw new RuleError('not-found');
    const name = paper === 'file' ? '人民调解卷宗' : mediationPapers[paper];
    sendFile(ctx, { name: `${name}${file.fileNumber ?? ''}`, format: 'docx', bytes });
  };
}
