import ExcelJs from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderXlsx } from './render-xlsx.ts';
import type { Cell, Sheet, SheetColumn, Workbook } from './workbook.ts';

async function bytesOf(workbook: Workbook): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of renderXlsx(workbook)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function read(workbook: Workbook): Promise<ExcelJs.Workbook> {
  const book = new ExcelJs.Workbook();
  const bytes = await bytesOf(workbook);
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book;
}

const columns: SheetColumn[] = [
  { title: '社区', width: 16, format: 'text' },
  { title: '人次', width: 10, format: 'integer' },
  { title: '成功率', width: 10, format: 'percent' },
  { title: '日期', width: 12, format: 'day' },
];
const sheetOf = (rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet => ({ name: '统计', columns, rows, ...more });
const bookOf = (...sheets: Sheet[]): Workbook => ({ sheets, created: '2025-02-18' });
const onlyText = (cells: string[]): Workbook =>
  bookOf(
    sheetOf(
      cells.map((cell) => [cell]),
      { columns: [{ title: '文', width: 10, format: 'text' }] },
    ),
  );

async function* later(rows: Cell[][]): AsyncGenerator<Cell[]> {
  for (const row of rows) yield await Promise.resolve(row);
}

describe('renderXlsx', () => {
  it('is read back with its texts, numbers, rates, days and empty cells', async () => {
    const sheet = (
      await read(
        bookOf(
          sheetOf([
            ['甲<&>社区', 12, 97.41, '2024-11-30'],
            ['乙社区', null, 0, '2024-02-29'],
            ['丙社区'],
            [null, 7, null, '2024-03-01'],
          ]),
        ),
      )
    ).getWorksheet('统计');
    const cells = (row: number) => [1, 2, 3, 4].map((column) => sheet?.getCell(row, column).value);
    expect(cells(1)).toEqual(['社区', '人次', '成功率', '日期']);
    expect(cells(2)).toEqual(['甲<&>社区', 12, 0.9741, new Date('2024-11-30T00:00:00Z')]);
    expect(cells(3)).toEqual(['乙社区', null, 0, new Date('2024-02-29T00:00:00Z')]);
    expect(sheet?.getCell('A4').value).toBe('丙社区');
    expect(cells(5)).toEqual([null, 7, null, new Date('2024-03-01T00:00:00Z')]);
    expect(sheet?.rowCount).toBe(5);
    expect([sheet?.getCell('B2').numFmt, sheet?.getCell('C2').numFmt]).toEqual(['#,##0', '0.00%']);
  });

  it('gives every sheet a bold frozen head, widths and a filter over what it filled', async () => {
    const book = await read(
      bookOf(
        sheetOf([['甲', 1]]),
        sheetOf(
          later([
            ['乙', 2],
            ['丙', 3],
          ]),
          { name: "次年's" },
        ),
      ),
    );
    for (const [name, range] of [
      ['统计', 'A1:D2'],
      ["次年's", 'A1:D3'],
    ] as const) {
      const sheet = book.getWorksheet(name);
      expect(sheet?.getCell('A1').font.bold).toBe(true);
      expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet?.getColumn(1).width).toBe(16);
      expect(sheet?.autoFilter).toBe(range);
    }
  });

  it('keeps the first column of a wide sheet in sight, on the screen and on every printed page', async () => {
    const wide = Array.from({ length: 20 }, (_, at): SheetColumn => ({
      title: `第${at}`,
      width: 14,
      format: 'integer',
    }));
    const book = await read(bookOf(sheetOf([['甲', 1]]), sheetOf([[1, 2]], { name: '宽', columns: wide })));
    const [narrow, broad] = ['统计', '宽'].map((name) => book.getWorksheet(name));
    expect([narrow?.pageSetup.fitToPage, broad?.pageSetup.fitToPage]).toEqual([true, false]);
    expect(broad?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
    expect(narrow?.pageSetup.printTitlesColumn).toBeUndefined();
    expect([broad?.pageSetup.printTitlesRow, broad?.pageSetup.printTitlesColumn]).toEqual(['1:1', 'A:A']);
  });

  it('makes a row, and the head, as high as its wrapped text needs', async () => {
    const column: SheetColumn = { title: '定义', width: 20, format: 'long-text' };
    const sheet = (
      await read(
        bookOf(
          sheetOf([['短'], ['统计期内受理的人民调解案件中达成协议的比例'], ['一\n二\n三']], { columns: [column] }),
        ),
      )
    ).worksheets[0];
    expect([2, 3, 4].map((row) => sheet?.getRow(row).height)).toEqual([undefined, 45, 45]);
    const long: SheetColumn = { ...column, title: '数据截止日（期间未结束时填写）' };
    const headed = (await read(bookOf(sheetOf([], { columns: [long] })))).worksheets[0];
    expect([sheet, headed].map((one) => one?.getRow(1).height)).toEqual([undefined, 30]);
  });

  it('keeps what looks like a formula a text', async () => {
    const dangers = ['=1+1', '+SUM(A1)', '-2', '@cmd', '=HYPERLINK("http://x")'];
    const sheet = (await read(onlyText(dangers))).worksheets[0];
    dangers.forEach((danger, index) => {
      expect(sheet?.getCell(index + 2, 1).type).toBe(ExcelJs.ValueType.String);
      expect(sheet?.getCell(index + 2, 1).value).toBe(danger);
    });
    const files = unzipSync(await bytesOf(onlyText(dangers)));
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');
  });

  it('leaves out characters that XML cannot carry and keeps the rest of any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 150 }), { minLength: 1, maxLength: 5 }),
        async (texts) => {
          const files = unzipSync(await bytesOf(onlyText(texts.map((text) => `始${text}终`))));
          const xml = ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']
            .map((path) => strFromU8(files[path] ?? new Uint8Array()))
            .join('');
          // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
          expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
          expect(xml.match(/终<\/t>/g)?.length).toBe(new Set(texts).size);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps more distinct and longer texts than it shares', async () => {
    const texts = Array.from({ length: 2_050 }, (_, index) => `文${index}`);
    const sheet = (await read(onlyText([...texts, '长'.repeat(300), '长'.repeat(40_000)]))).worksheets[0];
    expect(sheet?.getCell(2_051, 1).value).toBe('文2049');
    expect(sheet?.getCell(2_052, 1).value).toBe('长'.repeat(300));
    expect(sheet?.getCell(2_053, 1).text).toHaveLength(32_767);
  });

  it('gives the same bytes for the same rows', async () => {
    const rows: Cell[][] = Array.from({ length: 5_000 }, (_, index) => [
      `第${index}社区`,
      index,
      index / 100,
      '2024-05-01',
    ]);
    const first = await bytesOf(bookOf(sheetOf(rows)));
    expect(first.equals(await bytesOf(bookOf(sheetOf(later(rows)))))).toBe(true);
    expect(first.equals(await bytesOf({ ...bookOf(sheetOf(rows)), created: '2025-02-19' }))).toBe(false);
  });

  it('gives the first piece long before the last row is read', async () => {
    let done = 0;
    function* rows(): Generator<Cell[]> {
      for (done = 0; done < 50_000; done += 1) yield [`第${done}号`, done];
    }
    let atFirstPiece: number | undefined;
    let pieces = 0;
    for await (const piece of renderXlsx(bookOf(sheetOf(rows())))) {
      atFirstPiece ??= done;
      pieces += piece.length > 0 ? 1 : 0;
    }
    expect(atFirstPiece).toBeLessThan(5_000);
    expect(pieces).toBeGreaterThan(10);
  });

  it.each([
    ['no sheet at all', []],
    ['an empty name', [sheetOf([], { name: ' ' })]],
    ['a name of 32 characters', [sheetOf([], { name: '社'.repeat(32) })]],
    ['a name with a colon', [sheetOf([], { name: '甲:乙' })]],
    ['a name with a line break', [sheetOf([], { name: '甲\n乙' })]],
    ['two names that differ in case only', [sheetOf([], { name: 'A表' }), sheetOf([], { name: 'a表' })]],
    ['no column', [sheetOf([], { columns: [] })]],
    ['a row longer than the columns', [sheetOf([['甲', 1, 2, '2024-01-01', '多']])]],
    ['a number that is none', [sheetOf([['甲', Number.NaN]])]],
  ])('refuses %s', async (_, sheets) => {
    await expect(bytesOf(bookOf(...sheets))).rejects.toMatchObject({ code: 'bad-workbook' });
  });
});
