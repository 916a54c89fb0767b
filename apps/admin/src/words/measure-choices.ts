import { measureUnits, unitWord, type MeasureUnitCode } from '@linfa/domain';

const codes = Object.keys(measureUnits) as MeasureUnitCode[];

/** Units of measure, each by the one word that is printed: who picks 个 is not to read 3件 in the report. */
export const measureWords = Object.fromEntries(
  codes.flatMap((code) => (unitWord(code) === '' ? [] : [[code, unitWord(code)]])),
) as Readonly<Record<MeasureUnitCode, string>>;

/** The same to choose from in a form, where a number without a unit is a choice too. */
export const measureChoices = codes.map((value) => ({ value, label: unitWord(value) || '无单位' }));
