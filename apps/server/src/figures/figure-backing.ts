import type { Period, Provenance } from '@linfa/domain';
import { evidenceOf, type Answers, type Cell, type Dictionary } from '@linfa/figures';
import type { BoundFigure, FigureBacking } from '@linfa/report';
import type { UnitScopes } from '../org-units/unit-scope.ts';

/** Cells that count a figure's records and tell where they come from; they ride in the statement of their record set. */
export function backingCells(bound: BoundFigure, dictionary: Dictionary, tree?: Period): Cell[] {
  return recordCells(bound, dictionary, tree).flatMap((cell) => [
    counted(cell),
    from(cell, 'reconstructed'),
    from(cell, 'demo'),
  ]);
}

/** How many records a figure rests on, and whether any of them is not a real one. */
export function backingOf(
  bound: BoundFigure,
  dictionary: Dictionary,
  answers: Answers,
  scopes: UnitScopes,
  tree?: Period,
): FigureBacking {
  const cells = recordCells(bound, dictionary, tree);
  if (cells.length === 0) return {};
  const some = (provenance: Provenance): boolean => cells.some((cell) => answers.cell(from(cell, provenance)) > 0);
  const mapping =
    tree && scopes.incomparable(bound.period, tree) !== undefined ? [] : scopes.of(bound.period, tree).mapping;
  return {
    recordCount: answers.cell(counted(cells[0]!)),
    // Without a record it is the report that says where its silence comes from.
    ...(cells.some((cell) => answers.cell(counted(cell)) > 0) && {
      provenance: some('reconstructed') ? 'reconstructed' : some('demo') ? 'demo' : 'recorded',
    }),
    ...(mapping.length > 0 && {
      remark: `含已并入的${mapping.map((one) => `${one.name}（${one.on}并入）`).join('、')}的记录`,
    }),
  };
}

function recordCells(bound: BoundFigure, dictionary: Dictionary, tree?: Period): Cell[] {
  return evidenceOf(bound.definition, bound.period, dictionary, tree).flatMap((one) =>
    one.kind === 'records' ? [one.cell] : [],
  );
}

function counted(cell: Cell): Cell {
  return { ...cell, aggregate: { fn: 'count' } };
}

function from(cell: Cell, provenance: Provenance): Cell {
  return { ...counted(cell), where: { all: [cell.where, { field: 'provenance', is: provenance }] } };
}
