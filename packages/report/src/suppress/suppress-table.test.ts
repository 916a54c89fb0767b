import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  suppressTable,
  suppressTables,
  type LinkedTable,
  type PublicCell,
  type PublicTable,
} from './suppress-table.ts';

const labels = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index + 1}`);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const tableOf = (cells: number[][], sensitive = true) => ({
  rows: labels(cells.length),
  columns: labels(cells[0]?.length ?? 0),
  cells,
  sensitive,
});

/**
 * Every unknown that some other table can hold another number in, found without the code under test: all changes of the
 * unknowns by −1, 0 or 1 that keep every printed number and every sum. One table is a network, in which a second value
 * exists only if such a change does.
 */
function ambiguous(tables: readonly { truth: LinkedTable; printed: PublicTable }[]): Set<string> {
  const unknowns = tables.flatMap(({ truth, printed }, index) =>
    printed.cells.flatMap((line, row) =>
      line.flatMap((cell, column) =>
        cell === '*' ? [{ index, row, column, value: truth.cells[row]?.[column] ?? 0 }] : [],
      ),
    ),
  );
  const found = new Set<string>();
  const changes = unknowns.map(() => 0);
  const visit = (position: number): void => {
    if (position < unknowns.length) {
      for (const change of [-1, 0, 1]) {
        if ((unknowns[position]?.value ?? 0) + change < 0) continue;
        changes[position] = change;
        visit(position + 1);
      }
      return;
    }
    const margins = new Map<string, number>();
    const total = tables.map(() => 0);
    unknowns.forEach(({ index, row, column }, at) => {
      const change = changes[at] ?? 0;
      total[index] = (total[index] ?? 0) + change;
      for (const key of [`${index} row ${row}`, `${index} column ${column}`])
        margins.set(key, (margins.get(key) ?? 0) + change);
    });
    if (total.some((change) => change !== 0)) return;
    const byName = new Map<string, number>();
    const moved: string[] = [];
    for (const [index, { truth, printed }] of tables.entries())
      for (const [side, by, totals] of [
        ['row', truth.rowsBy, printed.rowTotals],
        ['column', truth.columnsBy, printed.columnTotals],
      ] as const)
        for (const [at, printedTotal] of totals.entries()) {
          const change = margins.get(`${index} ${side} ${at}`) ?? 0;
          const name = `${by} ${at}`;
          if ((printedTotal !== '*' && change !== 0) || (byName.get(name) ?? change) !== change) return;
          byName.set(name, change);
          if (change !== 0) moved.push(`total ${name}`);
        }
    unknowns.forEach(({ index, row, column }, at) => changes[at] !== 0 && found.add(`cell ${index} ${row} ${column}`));
    for (const name of moved) found.add(name);
  };
  visit(0);
  return found;
}

function derivable(tables: readonly { truth: LinkedTable; printed: PublicTable }[]): string[] {
  const open = ambiguous(tables);
  const names = tables.flatMap(({ truth, printed }, index) => [
    ...printed.cells.flatMap((line, row) =>
      line.flatMap((cell, column) => (cell === '*' ? [`cell ${index} ${row} ${column}`] : [])),
    ),
    ...printed.rowTotals.flatMap((cell, at) => (cell === '*' ? [`total ${truth.rowsBy} ${at}`] : [])),
    ...printed.columnTotals.flatMap((cell, at) => (cell === '*' ? [`total ${truth.columnsBy} ${at}`] : [])),
  ]);
  return names.filter((name) => !open.has(name));
}

const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 60 }) },
);
const cellsOf = (maxRows: number, maxColumns: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: maxRows }), fc.integer({ min: 1, max: maxColumns }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );

describe('suppressTable', () => {
  it('leaves no suppressed number that follows from the printed ones', () => {
    fc.assert(
      fc.property(cellsOf(3, 3), (cells) => {
        const truth = { ...tableOf(cells), rowsBy: '社区', columnsBy: '类型' };
        const printed = suppressTable(truth);
        expect(derivable([{ truth, printed }])).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('prints no cell or part total of 1 to 4, prints true numbers only, and the headline exactly', () => {
    fc.assert(
      fc.property(cellsOf(6, 6), (cells) => {
        const printed = suppressTable(tableOf(cells));
        const truth: readonly (readonly [readonly PublicCell[], readonly number[]])[] = [
          ...cells.map((line, row) => [printed.cells[row] ?? [], line] as const),
          [printed.rowTotals, cells.map(sum)],
          [printed.columnTotals, (cells[0] ?? []).map((_, column) => sum(cells.map((line) => line[column] ?? 0)))],
        ];
        expect(printed.total).toBe(sum(cells.flat()));
        for (const [line, numbers] of truth)
          for (const [at, cell] of line.entries()) expect([numbers[at], '*']).toContain(cell);
        const several = cells.length > 1 && (cells[0]?.length ?? 0) > 1;
        if (several) for (const cell of truth.flatMap(([line]) => line)) expect([1, 2, 3, 4]).not.toContain(cell);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves tables of documents and meetings as they are', () => {
    fc.assert(
      fc.property(cellsOf(5, 5), (cells) => {
        const printed = suppressTable(tableOf(cells, false));
        expect(printed.cells).toEqual(cells);
        expect(printed.rowTotals).toEqual(cells.map(sum));
      }),
    );
  });

  it('leaves a table without small numbers as it is', () => {
    const cells = [
      [5, 12, 0],
      [7, 30, 9],
    ];
    expect(suppressTable(tableOf(cells))).toEqual({ cells, rowTotals: [17, 46], columnTotals: [12, 42, 9], total: 63 });
  });

  it('suppresses the cheapest square around a lone small cell', () => {
    const cells = [
      [3, 40, 90],
      [6, 8, 70],
      [50, 60, 80],
    ];
    expect(suppressTable(tableOf(cells)).cells).toEqual([
      ['*', '*', 90],
      ['*', '*', 70],
      [50, 60, 80],
    ]);
  });

  it('prints the headline of a single number, small as it may be', () => {
    expect(suppressTable(tableOf([[3]]))).toEqual({ cells: [[3]], rowTotals: [3], columnTotals: [3], total: 3 });
  });

  it('refuses what is no count', () => {
    expect(() => suppressTable(tableOf([[-1, 2]]))).toThrow(expect.objectContaining({ code: 'bad-quantity' }));
    expect(() => suppressTable(tableOf([[0.5, 2]]))).toThrow(expect.objectContaining({ code: 'bad-quantity' }));
  });

  it('suppresses a district of 200 communities by 18 types within seconds', () => {
    const cells = Array.from({ length: 200 }, (_, row) =>
      Array.from({ length: 18 }, (__, column) => (row * 7 + column * 13) % 23),
    );
    const printed = suppressTable(tableOf(cells));
    expect(printed.cells.flat().filter((cell) => typeof cell === 'number' && cell >= 1 && cell <= 4)).toEqual([]);
    expect(printed.total).toBe(sum(cells.flat()));
  });
});

describe('suppressTables', () => {
  /** Two tables over the same acts: the second parts the first one's row totals in another way. */
  const linked = fc
    .tuple(cellsOf(3, 2), fc.infiniteStream(fc.nat({ max: 1_000 })))
    .map(([cells, stream]): LinkedTable[] => {
      const other = cells.map((line) => {
        const first = (stream.next().value ?? 0) % (sum(line) + 1);
        return [first, sum(line) - first];
      });
      return [
        { ...tableOf(cells), rowsBy: '社区', columnsBy: '类型' },
        { ...tableOf(other), rowsBy: '社区', columnsBy: '来源' },
      ];
    });

  it('lets no table give away what a linked one suppresses', () => {
    fc.assert(
      fc.property(linked, (tables) => {
        const printed = suppressTables(tables);
        const pairs = tables.map((truth, index) => ({
          truth,
          printed: printed[index] ?? { cells: [], rowTotals: [], columnTotals: [], total: 0 },
        }));
        expect(derivable(pairs)).toEqual([]);
        expect(printed[0]?.rowTotals).toEqual(printed[1]?.rowTotals);
      }),
      { numRuns: 200 },
    );
  });
});
