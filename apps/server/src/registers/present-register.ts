import type { Answer } from '@linfa/contract';
import { unitWord, type MeasureUnitCode } from '@linfa/domain';
import type { Register } from './register.entity.ts';

export type PresentedRegister = Answer<'registers', 'define'>;

/** @param amends whether whoever asks may change the book itself */
export function presentRegister(register: Register, amends: boolean): PresentedRegister {
  return {
    code: register.code,
    name: register.name,
    owner: register.ownerCode ?? null,
    unitOfMeasure: register.unitOfMeasure,
    unitWord: register.unitWord ?? unitWord(register.unitOfMeasure as MeasureUnitCode),
    categories: options(register.categories, register.retiredCategories),
    columns: register.columns.map((column) => ({
      code: column.code,
      name: column.name,
      type: column.type,
      unit: column.unit ?? null,
      unitWord: column.unitWord ?? (column.unit === undefined ? null : unitWord(column.unit as MeasureUnitCode)),
      options: options(column.codes, column.retiredCodes),
      retired: column.retired ?? false,
    })),
    may: amends ? ['amendDefinition'] : [],
  };
}

function options(
  codes: Readonly<Record<string, string>> | null | undefined,
  retired: readonly string[] | null | undefined,
): PresentedRegister['categories'] {
  return Object.entries(codes ?? {}).map(([code, name]) => ({ code, name, retired: retired?.includes(code) ?? false }));
}
