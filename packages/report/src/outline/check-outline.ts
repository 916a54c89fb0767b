import { assertSameDimension, measureUnits, RuleError, type Dimension, type MeasureUnitCode } from '@linfa/domain';
import type { Definition, Dictionary } from '@linfa/figures';
import { isKey, keysOf, splitMarks } from './marks.ts';
import { bindingKey, type Binding, type Outline } from './outline.ts';
import { outlinePlaces } from './outline-texts.ts';

/**
 * Holds an outline against a dictionary: each mark and condition names a binding, each binding a figure, and no wording
 * or unit word says something else than the figure counts.
 * @throws RuleError `outline-bad-figure` with the place; `bad-outline`; `unit-of-measure-mismatch`
 */
export function checkOutline(outline: Outline, dictionary: Dictionary): void {
  const refuse = (reason: string): never => {
    throw new RuleError('bad-outline', { outline: outline.id, reason });
  };
  const keys = new Set<string>();
  for (const [index, binding] of outline.figures.entries()) {
    const key = bindingKey(binding);
    if (!dictionary.has(binding.figure)) throw badFigure(outline, binding.figure, `指标清单第${index + 1}`);
    if (!isKey(key)) refuse(`“${key}”不能用作指标的代号`);
    if (keys.has(key)) refuse(`代号“${key}”出现了两次，请给其中一个另取代号（key）`);
    keys.add(key);
    const fault = wordingFault(binding, dictionary.get(binding.figure));
    if (fault) refuse(`“${key}”${fault}`);
  }
  for (const { place, text, condition, wordsOnly } of outlinePlaces(outline)) {
    if (condition !== undefined && !keys.has(condition)) throw badFigure(outline, condition, place);
    if (text === undefined) continue;
    const marks = splitMarks(text);
    if (typeof marks === 'string') return refuse(`${place}${marks}`);
    const stranger = keysOf(marks).find((key) => !keys.has(key));
    if (stranger !== undefined) throw badFigure(outline, stranger, place);
    if (wordsOnly && marks.some((mark) => mark.type === 'figures'))
      refuse(`${place}不能放指标，指标只能放在正文和表格的格子里`);
  }
}

function badFigure(outline: Outline, figure: string, place: string): RuleError {
  return new RuleError('outline-bad-figure', { outline: outline.id, figure, place }, { figure, place });
}

const percentStyles = ['percent', 'full-coverage', 'change'];

function wordingFault(binding: Binding, definition: Definition): string | undefined {
  const style = binding.wording?.style;
  const isPercent = measureUnits[definition.unit].dimension === 'percent';
  if (style !== undefined && percentStyles.includes(style) && !isPercent) return '不是百分数，不能按百分数表述';
  if (style === 'change' && definition.kind !== 'change' && definition.kind !== 'reported')
    return '不是增减幅度，不能写成同比或环比';
  if (binding.unitWord) assertUnitWord(binding.unitWord, definition.unit);
  return undefined;
}

/** Words that say how a thing was counted; printing one for another changes what the number means. */
const telling: readonly Dimension[] = ['person', 'attendance', 'money', 'percent', 'area', 'duration'];

/** Places may say 宗 or 起 for 件, but never 人 for 人次. @throws RuleError `unit-of-measure-mismatch` */
function assertUnitWord(word: string, unit: MeasureUnitCode): void {
  const own: readonly string[] = measureUnits[unit].words;
  if (own.includes(word)) return;
  for (const code of Object.keys(measureUnits) as MeasureUnitCode[]) {
    const words: readonly string[] = measureUnits[code].words;
    if (words.includes(word) && telling.includes(measureUnits[code].dimension)) assertSameDimension(unit, code);
  }
}
