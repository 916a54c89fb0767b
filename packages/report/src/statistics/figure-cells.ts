import { measureUnits, unitWord } from '@linfa/domain';
import { toNumber, type Definition } from '@linfa/figures';
import { definitionUnitWord } from '../outline/bound-figures.ts';
import type { Cell, CellFormat, SheetColumn } from '../render/xlsx/workbook.ts';
import type { FigureValues } from './statistics-input.ts';

/** A column of one figure's values, its unit in the head. */
export function figureColumn(definition: Definition): SheetColumn {
  const unit = definitionUnitWord(definition) || unitWord(definition.unit);
  const title = unit === '' ? definition.name : `${definition.name}（${unit}）`;
  return { title, width: Math.max(10, Math.min(24, title.length * 2 + 2)), format: formatOf(definition) };
}

/** Percentages as such, counts as whole numbers, what may have a fraction as decimals. */
function formatOf(definition: Definition): CellFormat {
  if (definition.unit === 'percent') return 'percent';
  const isQuotient = definition.kind === 'ratio' || definition.kind === 'change';
  return measureUnits[definition.unit].decimals > 0 || isQuotient ? 'decimal' : 'integer';
}

/** The exact values of the figures, in order; an unanswered one leaves an empty cell, never a zero. */
export function figureCells(ids: readonly string[], values: FigureValues): Cell[] {
  return ids.map((id) => {
    const value = values.get(id)?.value;
    return value ? toNumber(value) : null;
  });
}
