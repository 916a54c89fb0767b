import { measureUnits } from './measure-units.ts';

const percentWords: readonly string[] = measureUnits.percent.words;

/**
 * What to look at once more before a number is sent; undefined where nothing is striking. It refuses nothing: a growth
 * rate may be above 100%, but far more often a digit too many was typed, or 34 in a cell that shows percentages.
 * @param unitWord the unit as it is printed beside the number
 */
export function wordStriking(value: number, unitWord: string): string | undefined {
  return percentWords.includes(unitWord) && value > 100 ? '大于100%，请核对是否多填了位数' : undefined;
}
