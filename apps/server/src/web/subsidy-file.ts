import { subsidyKinds, subsidyStates } from '@linfa/domain';
import { renderXlsx, type Workbook } from '@linfa/report';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import { addressPart, fileContext } from '../http/file-context.ts';
import { sendFile } from '../http/send-file.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { linesOf } from '../subsidies/lines-of.ts';
import { presentLines, type PresentedLine } from '../subsidies/present-lines.ts';
import { subsidyReaders } from '../subsidies/subsidies.policy.ts';

/** `/api/files/subsidies/:unit/:from/:to.xlsx`: the lines as a table, for those who may list them. */
export function subsidyFile(app: App) {
  return async (ctx: Context): Promise<void> => {
    const context = await fileContext(app, ctx);
    const period = shortPeriod(addressPart(ctx, 'from'), addressPart(ctx, 'to'));
    const unit = await unitInReach(context, addressPart(ctx, 'unit'), subsidyReaders);
    const { lines } = await linesOf(context.em, unit.place, period);
    const workbook = workbookOf(await presentLines(context, lines), context.today);
    const name = `${unit.name}补贴明细${period.from}至${period.to}`;
    sendFile(ctx, { name, format: 'xlsx', bytes: renderXlsx(workbook) });
  };
}

function workbookOf(lines: readonly PresentedLine[], created: string): Workbook {
  const text = (title: string, width: number) => ({ title, width, format: 'text' as const });
  return {
    created,
    sheets: [
      {
        name: '补贴明细',
        columns: [
          text('单位', 28),
          text('姓名', 12),
          { title: '日期', width: 12, format: 'day' },
          text('类别', 24),
          text('卷宗号', 28),
          { title: '金额（元）', width: 12, format: 'decimal' },
          text('状态', 10),
          text('依据', 40),
          text('说明', 30),
        ],
        rows: lines.map((one) => [
          one.unit.name,
          one.payee ?? '（未登记承办人）',
          one.day,
          subsidyKinds[one.kind],
          one.fileNumber ?? '',
          one.amount === null ? null : one.amount / 100,
          subsidyStates[one.state],
          one.rateSource ?? '（没有标准）',
          one.changed ? `确认后有变动；${one.reason}` : one.reason,
        ]),
      },
    ],
  };
}
