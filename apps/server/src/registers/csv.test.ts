import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, readCsv, unguarded, writeCsv } from './csv.ts';

/** Cells as people type them: commas, quotes, line breaks, formulas. */
const cell = fc
  .oneof(fc.string(), fc.stringMatching(/^[a",\n'=+\-@\t ]{0,8}$/))
  .map((text) => text.replaceAll('\r', '').replaceAll('\ufeff', ''));

describe('CSV', () => {
  it('reads back what was written, whatever is in a cell', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const kept = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
        expect(readCsv(writeCsv(rows))?.map((one) => one.cells)).toEqual(kept);
      }),
    );
  });

  it('writes no cell that a spreadsheet would run, and gives back the text that was guarded', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(guarded(text)).not.toMatch(/^[=+\-@\t]/);
        expect(unguarded(guarded(text))).toBe(text);
      }),
    );
  });

  it('counts rows as a spreadsheet does and refuses a quote that is never closed', () => {
    expect(readCsv('a,b\r\n\r\n"x\ny",2\r\n,\r\n3')).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 3, cells: ['x\ny', '2'] },
      { row: 5, cells: ['3'] },
    ]);
    expect(readCsv('a\n"b')).toBeNull();
  });
});
