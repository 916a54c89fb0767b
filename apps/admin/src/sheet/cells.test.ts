import { describe, expect, test } from 'vitest';
import { csvOfCells, placeOf, putCells, readPasted } from './cells';

describe('what is pasted from a spreadsheet', () => {
  test('is cells by tabs and rows by lines, the last line end being none', () => {
    expect(readPasted('2026-03-01\t12\r\n2026-03-02\t8\r\n')).toEqual([
      ['2026-03-01', '12'],
      ['2026-03-02', '8'],
    ]);
  });

  test('keeps lines, tabs and quotes inside a quoted cell, and empty cells', () => {
    expect(readPasted('"一\n二"\t\t"说""好"""\n')).toEqual([['一\n二', '', '说"好"']]);
  });

  test('takes a lone quote for part of the text', () => {
    expect(readPasted('"法"字\t3')).toEqual([['"法"字', '3']]);
  });

  test('goes down from where one stands, adds rows, and leaves out what reaches over the last column', () => {
    expect(
      putCells(
        [['甲', '乙']],
        { row: 0, column: 1 },
        [
          ['1', '2'],
          ['3', '4'],
        ],
        2,
      ),
    ).toEqual([
      ['甲', '1'],
      ['', '3'],
    ]);
  });
});

describe('what is sent to be checked', () => {
  test('keeps blank rows in between, so that a named cell is where it is said to be', () => {
    expect(
      csvOfCells(
        ['日期', '人数'],
        [
          ['2026-03-01', '1'],
          ['', ''],
          ['x', '"'],
          ['', ''],
        ],
      ),
    ).toBe('日期,人数\n2026-03-01,1\n,\nx,""""');
    expect(placeOf('A4')).toEqual({ row: 2, column: 0 });
    expect(placeOf('AB2')).toEqual({ row: 0, column: 27 });
    expect(placeOf('第2行')).toBeNull();
  });

  test('keeps a text that begins like a formula a text, and a negative number a number', () => {
    expect(csvOfCells(['说明', '数'], [['=1+1', '-3']])).toBe("说明,数\n'=1+1,-3");
  });
});
