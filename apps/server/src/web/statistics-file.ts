import { contract, type Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { renderXlsx } from '@linfa/report';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { addressPart, fileContext, queryPart } from '../http/file-context.ts';
import { sendFile } from '../http/send-file.ts';
import { series } from '../statistics/series.ts';
import { seriesWorkbook } from '../statistics/series-workbook.ts';

/** `/api/files/statistics/:unit.xlsx?figures=a,b&from=…&to=…&split=…&field=…&compare=1`: the same table as a sheet. */
export function statisticsFile(app: App) {
  return async (ctx: Context): Promise<void> => {
    const context = await fileContext(app, ctx);
    const field = queryPart(ctx, 'field');
    const parsed = contract.statistics.series.input.safeParse({
      unit: addressPart(ctx, 'unit'),
      figures: queryPart(ctx, 'figures').split(','),
      from: queryPart(ctx, 'from'),
      to: queryPart(ctx, 'to'),
      split: queryPart(ctx, 'split'),
      compare: queryPart(ctx, 'compare') === '1',
      ...(field !== '' && { field }),
    });
    if (!parsed.success) throw new RuleError('bad-request');
    const input: Received<'statistics', 'series'> = parsed.data;
    const table = await series(context, input);
    const label = labelOf(input, table.fields);
    sendFile(ctx, {
      name: `${table.unit.name}统计_${label}_${input.from}_${input.to}`,
      format: 'xlsx',
      bytes: renderXlsx(seriesWorkbook(table, label, input.compare, context.today)),
    });
  };
}

function labelOf(
  { split, field }: Received<'statistics', 'series'>,
  fields: readonly { readonly field: string; readonly label: string }[],
): string {
  if (split === 'unit') return '单位';
  return split === 'month' ? '月份' : (fields.find((one) => one.field === field)?.label ?? '类别');
}
