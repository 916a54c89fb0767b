import { strToU8 } from 'fflate';
import { checkWorkbook } from './check-workbook.ts';
import {
  contentTypesXml,
  coreXml,
  packageRelationsXml,
  stylesXml,
  workbookRelationsXml,
  workbookXml,
} from './parts-xml.ts';
import { sharedTexts } from './shared-texts.ts';
import type { Workbook } from './workbook.ts';
import { writeSheet } from './write-sheet.ts';
import { zipWriter } from './zip-writer.ts';

/**
 * A spreadsheet file, piece by piece: rows are read as they are written and never held. The same rows give the same bytes.
 * @throws RuleError `bad-workbook`, before the first piece for names and columns, on the way for rows
 */
export async function* renderXlsx(workbook: Workbook): AsyncGenerator<Uint8Array, void> {
  checkWorkbook(workbook);
  const { sheets, created } = workbook;
  const zip = zipWriter(created);
  const part = (path: string, xml: string) => zip.entry(path)(strToU8(xml), true);
  part('[Content_Types].xml', contentTypesXml(sheets));
  part('_rels/.rels', packageRelationsXml());
  part('docProps/core.xml', coreXml(created));
  part('xl/_rels/workbook.xml.rels', workbookRelationsXml(sheets));
  part('xl/styles.xml', stylesXml());
  const texts = sharedTexts();
  const ranges: string[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const write = zip.entry(`xl/worksheets/sheet${index + 1}.xml`);
    const pieces = writeSheet(sheet, index === 0, texts);
    for (let piece = await pieces.next(); ; piece = await pieces.next()) {
      if (piece.done === true) {
        ranges.push(piece.value.range);
        write(new Uint8Array(), true);
        break;
      }
      write(piece.value, false);
      yield* zip.take();
    }
  }
  part('xl/sharedStrings.xml', texts.xml());
  part('xl/workbook.xml', workbookXml(sheets, ranges));
  zip.end();
  yield* zip.take();
}
