import { readFormats, readRelations, readSharedTexts, readWorkbookPart } from './read-parts.ts';
import { readSheetPart } from './read-sheet-part.ts';
import type { ReadSheet } from './sheet-cell.ts';
import { openXlsx, unreadable } from './unpack-xlsx.ts';

/**
 * The first visible sheet of an Excel file (.xlsx), as any program wrote it: texts, numbers, days by their format,
 * what formulas showed last, merged cells. Nothing is calculated, nothing outside the file is fetched.
 * @throws RuleError `sheet-unreadable` for old, encrypted, macro-carrying or damaged files; `sheet-too-large`
 */
export function readXlsx(bytes: Uint8Array): ReadSheet {
  const part = openXlsx(bytes);
  const needed = (path: string): Uint8Array => {
    const found = part(path);
    if (!found) throw unreadable('不是 .xlsx 文件');
    return found;
  };
  if (/macroenabled|macrosheet/i.test(new TextDecoder().decode(needed('[Content_Types].xml'))))
    throw unreadable('文件带有宏，请另存为不带宏的 .xlsx');
  const { sheets, from1904 } = readWorkbookPart(needed('xl/workbook.xml'));
  const places = readRelations(needed('xl/_rels/workbook.xml.rels'));
  const sheet = sheets.find((one) => !one.hidden && places.has(one.relation));
  if (!sheet) throw unreadable('里面没有可见的工作表');
  const [texts, styles] = [part('xl/sharedStrings.xml'), part('xl/styles.xml')];
  return {
    name: sheet.name,
    rows: readSheetPart(needed(places.get(sheet.relation) ?? ''), {
      texts: texts ? readSharedTexts(texts) : [],
      formats: styles ? readFormats(styles) : [],
      from1904,
    }),
  };
}
