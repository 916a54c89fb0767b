import { RuleError } from '@linfa/domain';
import { decodeText, readXlsx, type SheetRow } from '@linfa/report';
import { ownUpload, readContent } from '../files/read-content.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { readCsv, unguarded } from './csv.ts';

/** Where a table comes from: text that was sent along, or one's own upload. */
export interface TableSource {
  readonly csv?: string | undefined;
  readonly file?: string | undefined;
}

/**
 * A table's rows as cells, from an Excel file or from CSV in UTF-8 or GB18030; null when a quote of the CSV never ends.
 * @throws RuleError `upload-gone`, `not-a-table`, `sheet-unreadable`, `sheet-too-large`, `text-encoding`
 */
export async function readTable(context: ActContext, { csv, file }: TableSource): Promise<readonly SheetRow[] | null> {
  if (file === undefined) return cellsOf(csv ?? '');
  const upload = await ownUpload({ ...context, actor: actorOf(context) }, file);
  if (upload.kind !== 'xlsx' && upload.kind !== 'csv') throw new RuleError('not-a-table');
  const content = await readContent(context, upload);
  return upload.kind === 'xlsx' ? readXlsx(content).rows : cellsOf(decodeText(content, '表格'));
}

function cellsOf(csv: string): SheetRow[] | null {
  const rows = readCsv(csv);
  return (
    rows?.map(({ row, cells }) => ({
      row,
      cells: cells.map((text) =>
        text.trim() === ''
          ? undefined
          : { value: { is: 'text' as const, text: unguarded(text.trim()) }, formula: false, merged: false },
      ),
    })) ?? null
  );
}
