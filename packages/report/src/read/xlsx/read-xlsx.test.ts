import ExcelJs from 'exceljs';
import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { addDays } from '@linfa/domain';
import { describe, expect, it } from 'vitest';
import { renderXlsx } from '../../render/xlsx/render-xlsx.ts';
import type { Cell, Sheet } from '../../render/xlsx/workbook.ts';
import { meaningOfCode } from './number-format.ts';
import { readXlsx } from './read-xlsx.ts';
import type { CellValue, SheetCell } from './sheet-cell.ts';

async function written(...sheets: Sheet[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of renderXlsx({ sheets, created: '2026-03-11' })) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function byExcelJs(fill: (sheet: ExcelJs.Worksheet, book: ExcelJs.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook();
  fill(book.addWorksheet('表'), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The file with parts changed as text. */
function changed(bytes: Uint8Array, change: (path: string, xml: string) => string): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strToU8(change(path, strFromU8(part)))]),
    ),
  );
}

const plain = (cell: SheetCell | undefined): Cell => {
  const value: CellValue | undefined = cell?.value;
  if (!value) return null;
  if (value.is === 'text') return value.text;
  if (value.is === 'day') return value.day;
  if (value.is === 'number') return value.number;
  throw new Error(value.is);
};

describe('reading an Excel file', () => {
  it('gives back what our own writer wrote, whatever it was', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((one) => one.trim() !== '');
    const day = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1900-03-01', days));
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    const row = fc.tuple(
      fc.option(text),
      fc.option(number.map((one) => (Object.is(one, -0) ? 0 : one))),
      fc.option(day),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        const columns = [
          { title: '文', width: 20, format: 'text' as const },
          { title: '数', width: 20, format: 'decimal' as const },
          { title: '日', width: 20, format: 'day' as const },
        ];
        const sheet = readXlsx(await written({ name: '往返', columns, rows }));
        expect(sheet.name).toBe('往返');
        const full = rows.flatMap((cells, index) =>
          cells.some((one) => one !== null) ? [{ cells, row: index + 2 }] : [],
        );
        expect(
          sheet.rows.slice(1).map((one) => ({ row: one.row, cells: [0, 1, 2].map((at) => plain(one.cells[at])) })),
        ).toEqual(
          full.map((one) => ({
            row: one.row,
            cells: one.cells.map((cell) => (typeof cell === 'string' ? clean(cell) : cell)),
          })),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('reads what another program wrote: texts in pieces, days, times, percents, flags, errors, formulas', async () => {
    const bytes = await byExcelJs((sheet) => {
      sheet.getCell('A1').value = { richText: [{ text: '信访' }, { text: '件数', font: { bold: true } }] };
      sheet.getCell('B1').value = new Date('2024-03-05T00:00:00Z');
      sheet.getCell('B1').numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getCell('C1').value = 0.974;
      sheet.getCell('C1').numFmt = '0.0%';
      sheet.getCell('D1').value = true;
      sheet.getCell('E1').value = { error: '#N/A' };
      sheet.getCell('F1').value = { formula: 'SUM(1,2)', result: 3 };
      sheet.getCell('G1').value = { formula: 'A1', result: '信访件数' };
      sheet.getCell('H1').value = 0.5;
      sheet.getCell('H1').numFmt = 'h:mm';
      sheet.getCell('J3').value = 1234.5;
      sheet.getCell('J3').numFmt = '#,##0.00';
    });
    const { rows } = readXlsx(bytes);
    const value = (row: number, column: number) => rows[row]?.cells[column];
    expect(rows.map((one) => one.row)).toEqual([1, 3]);
    expect([0, 1, 2, 3, 4].map((column) => value(0, column)?.value)).toEqual([
      { is: 'text', text: '信访件数' },
      { is: 'day', day: '2024-03-05' },
      { is: 'number', number: 0.974, percent: true },
      { is: 'flag', flag: true },
      { is: 'error', text: '#N/A' },
    ]);
    expect([value(0, 5), value(0, 6)]).toEqual([
      { formula: true, merged: false, value: { is: 'number', number: 3, percent: false } },
      { formula: true, merged: false, value: { is: 'text', text: '信访件数' } },
    ]);
    expect([value(0, 7)?.value, value(0, 8), value(1, 9)?.value]).toEqual([
      { is: 'time' },
      undefined,
      { is: 'number', number: 1234.5, percent: false },
    ]);
  });

  it('shows the content of merged cells in each of them', async () => {
    const bytes = await byExcelJs((sheet) => {
      sheet.getCell('A2').value = '第一社区';
      sheet.mergeCells('A2:B3');
    });
    const { rows } = readXlsx(bytes);
    const cell = { formula: false, merged: true, value: { is: 'text', text: '第一社区' } };
    expect(rows).toEqual([
      { row: 2, cells: [cell, cell] },
      { row: 3, cells: [cell, cell] },
    ]);
  });

  it('counts days from 1900 and from 1904, also around the day that was not', async () => {
    const columns = [{ title: '日', width: 10, format: 'day' as const }];
    const bytes = await written({ name: '日', columns, rows: [['2024-03-05'], [1], [59], [61]] });
    const days = (of: Uint8Array) =>
      readXlsx(of)
        .rows.slice(1)
        .map((one) => plain(one.cells[0]));
    expect(days(bytes)).toEqual(['2024-03-05', '1900-01-01', '1900-02-28', '1900-03-01']);
    const later = changed(bytes, (path, xml) =>
      path === 'xl/workbook.xml' ? xml.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>') : xml,
    );
    expect(days(later)).toEqual(['2028-03-06', '1904-01-02', '1904-02-29', '1904-03-02']);
  });

  it('takes the first sheet that can be seen, and names with a prefix', async () => {
    const bytes = await byExcelJs((sheet, book) => {
      sheet.state = 'hidden';
      book.addWorksheet('看得见').getCell('A1').value = '是';
    });
    expect(readXlsx(bytes).name).toBe('看得见');
    const prefixed = changed(bytes, (path, xml) =>
      path.startsWith('xl/worksheets/')
        ? xml.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')
        : xml,
    );
    expect(readXlsx(prefixed).rows[0]?.cells[0]?.value).toEqual({ is: 'text', text: '是' });
    const none = await byExcelJs((sheet) => (sheet.state = 'veryHidden'));
    expect(() => readXlsx(none)).toThrow('可见的工作表');
  });

  it('refuses what is no such file, and what is beyond all measure', async () => {
    const columns = [{ title: '日', width: 10, format: 'text' as const }];
    const bytes = await written({ name: '表', columns, rows: [['甲']] });
    const refusal = (of: Uint8Array) => {
      try {
        readXlsx(of);
      } catch (error) {
        return (error as { code?: string }).code;
      }
      return 'read';
    };
    expect(refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('sheet-unreadable');
    expect(refusal(Buffer.from('日期,人数'))).toBe('sheet-unreadable');
    for (let end = 10; end < bytes.length; end += 97) expect(refusal(bytes.subarray(0, end))).toBe('sheet-unreadable');
    expect(refusal(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toBe('sheet-unreadable');
    expect(
      refusal(
        changed(bytes, (path, xml) =>
          path.startsWith('[') ? xml.replace('sheet.main', 'sheet.macroEnabled.main') : xml,
        ),
      ),
    ).toBe('sheet-unreadable');
    expect(
      refusal(changed(bytes, (path, xml) => (path.includes('sheet1') ? xml.replace('r="A2"', 'r="A2000000"') : xml))),
    ).toBe('sheet-too-large');
    const bomb = zipSync({ ...unzipSync(bytes), 'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024) });
    expect(refusal(bomb)).toBe('sheet-too-large');
  });
});

describe('what a number format means', () => {
  it.each([
    ['yyyy/m/d', 'day'],
    ['[$-804]yyyy"年"m"月"d"日";@', 'day'],
    ['[DBNum1]m"月"d"日"', 'day'],
    ['yyyy\\-mm\\-dd', 'day'],
    ['h:mm:ss', 'time'],
    ['[h]:mm', 'time'],
    ['mm:ss', 'time'],
    ['0.00%', 'percent'],
    ['General', 'number'],
    ['G/通用格式', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0"元";[Red]-#,##0"天"', 'number'],
    ['0"d"', 'number'],
  ])('%s is a %s', (code, meaning) => expect(meaningOfCode(code)).toBe(meaning));
});

/** Without what XML cannot carry. */
function clean(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what it takes out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
