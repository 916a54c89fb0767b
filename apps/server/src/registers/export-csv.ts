import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { guarded, writeCsv } from './csv.ts';
import { exportedCell, exportedLines, type ExportedLines } from './exported-lines.ts';

/** A subtree's lines as CSV, by day; importing it gives the same lines again. @throws RuleError as `exportedLines` does */
export async function exportCsv(
  context: ActContext,
  input: Received<'registers', 'exportCsv'>,
): Promise<Answer<'registers', 'exportCsv'>> {
  const lines = await exportedLines(context, input);
  return { fileName: `${lines.name}.csv`, csv: csvOf(lines), rows: lines.rows.length };
}

/** What begins like a formula is kept from being run. */
export function csvOf({ columns, rows }: ExportedLines): string {
  return writeCsv([
    columns.map((one) => guarded(one.heading)),
    ...rows.map((row) =>
      columns.map((column) => {
        const cell = exportedCell(column, row);
        return typeof cell === 'string' ? guarded(cell) : String(cell ?? '');
      }),
    ),
  ]);
}
