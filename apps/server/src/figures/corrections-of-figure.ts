import type { Answer, Received } from '@linfa/contract';
import { evidenceOf, recordSets, type Cell } from '@linfa/figures';
import { readInstant } from '../database/instants.ts';
import { join, query } from '../database/sql.ts';
import type { ActContext } from '../http/act-context.ts';
import { askedFigure } from './asked-figure.ts';
import { cellConditionSql } from './cell-sql.ts';
import { keptCorrections } from './kept-corrections.ts';
import { recordTable } from './record-table.ts';

type Corrections = Answer<'figures', 'listCorrections'>;

/**
 * Who corrected, and when, the records that a figure counts now, the newest first. Why, and what stood there, is for those
 * who may read the record. One statement a strand.
 * @throws RuleError as `askedFigure`
 */
export async function listCorrections(
  context: ActContext,
  input: Received<'figures', 'listCorrections'>,
): Promise<Corrections> {
  const { unit: _, asked, book, scopes, definition } = await askedFigure(context, input);
  const items: Corrections['items'] = [];
  for (const evidence of evidenceOf(definition, asked, book.dictionary))
    if (evidence.kind === 'records') items.push(...(await correctionsIn(context, evidence.cell, scopes, input.limit)));
  return { items: items.toSorted((left, right) => (left.at < right.at ? 1 : -1)).slice(0, input.limit) };
}

async function correctionsIn(
  { em, keyring }: ActContext,
  cell: Cell,
  scopes: Awaited<ReturnType<typeof askedFigure>>['scopes'],
  limit: number,
): Promise<Corrections['items']> {
  const kept = keptCorrections[cell.set];
  if (!kept) return [];
  const table = recordTable(em, cell.set);
  const condition = join(
    [{ text: kept.where ?? '', values: [] }, cellConditionSql(cell, scopes.of(cell.period, cell.tree), table, 't')],
    ' and ',
  );
  const dayField = 'field' in cell.window ? cell.window.field : cell.window.holding.from;
  const rows = await query(em, {
    text:
      `select a.at as at, a.version as version, p.name_cipher as who, u.name as unit, ${table.column(dayField, 't')} as day` +
      ` from ${kept.table} a join ${table.table} t on t.id = a.${kept.record} join person p on p.id = a.by_id` +
      ` join org_unit u on u.id = t.unit_id where ${condition.text} order by a.at desc, a.id desc limit ${Math.trunc(limit)}`,
    values: condition.values,
  });
  return rows.map((row) => ({
    at: readInstant(row['at']).toISOString(),
    by: keyring.open(String(row['who'])),
    version: Number(row['version']),
    record: { setLabel: recordSets[cell.set].label, unit: String(row['unit']), day: String(row['day']).slice(0, 10) },
  }));
}
