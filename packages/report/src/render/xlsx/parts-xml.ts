import type { Day } from '@linfa/domain';
import { escapeXml } from '../files/escape-xml.ts';
import { fileInstant } from '../files/zip-time.ts';
import { isWide } from './is-wide.ts';
import type { Sheet } from './workbook.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

export function contentTypesXml(sheets: readonly Sheet[]): string {
  const override = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`;
  return (
    `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    override('xl/workbook.xml', 'officedocument.spreadsheetml.sheet.main') +
    sheets
      .map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, 'officedocument.spreadsheetml.worksheet'))
      .join('') +
    override('xl/sharedStrings.xml', 'officedocument.spreadsheetml.sharedStrings') +
    override('xl/styles.xml', 'officedocument.spreadsheetml.styles') +
    override('docProps/core.xml', 'package.core-properties') +
    '</Types>'
  );
}

export function packageRelationsXml(): string {
  return (
    `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
  );
}

export function coreXml(created: Day): string {
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${fileInstant(created)}</dcterms:${name}>`;
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `${date('created')}${date('modified')}</cp:coreProperties>`
  );
}

export function workbookRelationsXml(sheets: readonly Sheet[]): string {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;
  return (
    `${declaration}<Relationships xmlns="${packaged}/relationships">` +
    sheets.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('') +
    relation(sheets.length + 1, 'styles', 'styles.xml') +
    relation(sheets.length + 2, 'sharedStrings', 'sharedStrings.xml') +
    '</Relationships>'
  );
}

/** `ranges` are the filled ranges of the sheets, for their filters; the head row, and a wide sheet's first column, are repeated in print. */
export function workbookXml(sheets: readonly Sheet[], ranges: readonly string[]): string {
  const list = sheets
    .map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('');
  const names = sheets.flatMap((one, index) => {
    const sheet = escapeXml(`'${one.name.replaceAll("'", "''")}'`);
    const filter = (ranges[index] ?? 'A1').replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!${filter}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${isWide(one) ? `${sheet}!$A:$A,` : ''}${sheet}!$1:$1</definedName>`,
    ];
  });
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

/** Cell formats in the order of `styles` in cell-xml.ts. */
export function stylesXml(): string {
  const border = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/>';
  const format = (numberFormat: number, alignment = '') =>
    `<xf numFmtId="${numberFormat}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="center"${alignment}/></xf>`;
  // A text in the next column would touch the number.
  const number = ' horizontal="right" indent="1"';
  return (
    `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    '<fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${border}</border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment vertical="center"/></xf></cellStyleXfs><cellXfs count="7">' +
    format(0) +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
    format(49, ' wrapText="1"') +
    [3, 4, 10].map((one) => format(one, number)).join('') +
    format(164, ' horizontal="center"') +
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
