// The process behind bench-xlsx.ts: writes `rows` rows with one writer to a temporary file and prints what it took.
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import ExcelJs from 'exceljs';
import { renderXlsx } from './render-xlsx.ts';
import type { Cell, SheetColumn } from './workbook.ts';

const columns: readonly SheetColumn[] = [
  { title: '日期', width: 12, format: 'day' },
  { title: '社区', width: 16, format: 'text' },
  { title: '类型', width: 14, format: 'text' },
  { title: '方式', width: 10, format: 'text' },
  { title: '人次', width: 10, format: 'integer' },
  { title: '时长（小时）', width: 12, format: 'decimal' },
  { title: '成功率', width: 10, format: 'percent' },
  { title: '内容', width: 40, format: 'text' },
];

function* makeRows(count: number): Generator<Cell[]> {
  const kinds = ['婚姻家庭', '邻里', '物业', '劳动争议', '消费', '其他'];
  for (let index = 0; index < count; index += 1)
    yield [
      `2024-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
      `第${(index % 397) + 1}社区`,
      kinds[index % 6] ?? '',
      index % 3 === 0 ? '现场' : '电话',
      (index * 7) % 113,
      ((index * 13) % 80) / 10,
      ((index * 31) % 10_000) / 100,
      `第${index + 1}号咨询：就${kinds[(index * 5) % 6]}问题说明权利义务和办理途径`,
    ];
}

async function writeOurs(file: string, count: number): Promise<void> {
  const pieces = renderXlsx({ created: '2024-12-31', sheets: [{ name: '明细', columns, rows: makeRows(count) }] });
  await pipeline(Readable.from(pieces), createWriteStream(file));
}

async function writeExceljs(file: string, count: number): Promise<void> {
  const workbook = new ExcelJs.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: true });
  const sheet = workbook.addWorksheet('明细', { views: [{ state: 'frozen', ySplit: 1 }] });
  const formats = {
    text: '@',
    'long-text': '@',
    integer: '#,##0',
    decimal: '#,##0.00',
    percent: '0.00%',
    day: 'yyyy-mm-dd',
  };
  sheet.columns = columns.map(({ title, width, format }) => ({
    header: title,
    width,
    style: { numFmt: formats[format] },
  }));
  for (const row of makeRows(count)) {
    const values = row.map((cell, index) =>
      index === 0 ? new Date(`${cell}T00:00:00Z`) : index === 6 ? Number(cell) / 100 : cell,
    );
    sheet.addRow(values).commit();
  }
  sheet.commit();
  await workbook.commit();
}

const [writer, count] = [process.argv[2], Number(process.argv[3])];
const folder = await mkdtemp(join(tmpdir(), 'linfa-xlsx-'));
try {
  const file = join(folder, 'bench.xlsx');
  const base = process.resourceUsage().maxRSS;
  const start = performance.now();
  await (writer === 'ours' ? writeOurs(file, count) : writeExceljs(file, count));
  const milliseconds = Math.round(performance.now() - start);
  const megabytesOverBase = Math.round((process.resourceUsage().maxRSS - base) / 1024);
  process.stdout.write(JSON.stringify({ milliseconds, megabytesOverBase, bytes: (await stat(file)).size }));
} finally {
  await rm(folder, { recursive: true });
}
