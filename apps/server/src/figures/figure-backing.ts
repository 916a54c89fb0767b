import type { Provenance } from '@linfa/domain';
import { evidenceOf, type Answers, type Cell, type Definition, type Dictionary } from '@linfa/figures';
import type { BoundFigure, FigureBacking } from '@linfa/report';
import type { UnitScopes } from '../org-units/unit-scope.ts';

/** Cells that count a figure's records and tell where they come from; they ride in the statement of their record set. */
export function backingCells(definition: Definition, bound: BoundFigure, dictionary: Dictionary): Cell[] {
  return recordCells(definition, bound, dictionary).flatMap((cell) => [counted(cell), from(cell, 'reconstructed'), from(cell, 'demo')]);
}

/** How many records a figure rests on, and whether any of them is not a real one. */
export function backingOf(bound: BoundFigure, dictionary: Dictionary, answers: Answers, scopes: UnitScopes): FigureBacking {
  const cells = recordCells(bound.definition, bound, dictionary);
  if (cells.length === 0) return {};
  const sum = (make: (cell: Cell) => Cell): number => cells.reduce((total, cell) => total + answers.cell(make(cell)), 0);
  const provenance: Provenance = sum((cell) => from(cell, 'reconstructed')) > 0 ? 'reconstructed' : sum((cell) => from(cell, 'demo')) > 0 ? 'demo' : 'recorded';
  const { mapping } = scopes.of(bound.period);
  return {
    recordCount: answers.cell(counted(cells[0]!)),
    provenance,
    ...(mapping.length > 0 && { remark: `含已并入的${mapping.map((one) => `${one.name}（${one.on}并入）`).join('、')}的记录` }),
  };
}

function recordCells(definition: Definition, bound: BoundFigure, dictionary: Dictionary): Cell[] {
  return evidenceOf(definition, bound.period, dictionary).flatMap((one) => (one.kind === 'records' ? [one.cell] : []));
}

function counted(cell: Cell): Cell {
  return { ...cell, aggregate: { fn: 'count' } };
}

function from(cell: Cell, provenance: Provenance): Cell {
  return { ...counted(cell), where: { all: [cell.where, { field: 'provenance', is: provenance }] } };
}
