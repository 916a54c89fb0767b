import { expect, it } from 'vitest';
import { writeCsv } from './write-csv';

const columns = [{ key: 'text', title: '内容', text: ({ text }: { text: string }) => text }];
const cellOf = (text: string): string => writeCsv(columns, [{ text }]).split('\r\n')[1] ?? '';

it('quotes what would break the line, and doubles quotes', () => {
  expect(cellOf('甲,乙')).toBe('"甲,乙"');
  expect(cellOf('第一行\n第"二"行')).toBe('"第一行\n第""二""行"');
});

it('keeps a spreadsheet from running what somebody typed, and leaves numbers alone', () => {
  expect(['=1+1', '+86', '-cmd', '@a'].map(cellOf)).toEqual(["'=1+1", "'+86", "'-cmd", "'@a"]);
  expect(['-3', '-2.5%', '12'].map(cellOf)).toEqual(['-3', '-2.5%', '12']);
});

it('begins with the mark by which Excel knows the encoding', () => {
  expect(writeCsv(columns, [])).toBe('\uFEFF内容\r\n');
});
