import { splitMarks, type Mark } from '@linfa/report/editing';
import type { NamedFigure } from '../report-words';

const reportWords: Readonly<Record<string, string>> = {
  year: '报告年度',
  nextYear: '下一年度',
  unit: '单位名称',
  level: '单位级别',
  period: '报告期间',
};

/** A text with its figures by their names in 〔〕, as a clerk reads and changes it, and the way back to what they stand for. */
export interface NamedMarks {
  readonly shown: string;
  /** @returns the text with its bindings, or what is wrong with it in words */
  readonly read: (typed: string) => { readonly text: string } | { readonly fault: string };
}

/** @param figures what can be named besides what the text has already */
export function nameMarks(
  text: string,
  figures: readonly Pick<NamedFigure, 'key' | 'name' | 'periodWord'>[],
): NamedMarks {
  const markOf = new Map<string, string>();
  const nameOf = new Map<string, string>();
  const add = (mark: string, name: string): string => {
    const known = nameOf.get(mark);
    if (known !== undefined) return known;
    // Brackets within a name would end it, and braces are never shown.
    const plain = name.replaceAll(/[〔{]/g, '（').replaceAll(/[〕}]/g, '）').trim();
    let free = plain;
    for (let count = 2; markOf.has(free); count += 1) free = `${plain}${count}`;
    markOf.set(free, mark);
    nameOf.set(mark, free);
    return free;
  };
  const nameOfKey = (key: string): string => add(key, '没有印出的指标');
  for (const [mark, name] of Object.entries(reportWords)) add(mark, name);
  for (const { key, name, periodWord } of figures) {
    const alike = figures.filter((one) => one.name === name);
    // One figure up to two days is told apart by them.
    add(key, alike.length > 1 ? `${name}，${periodWord}` : name);
  }
  const show = (mark: Mark): string => {
    if (mark.type === 'text') return mark.text;
    if (mark.type === 'word') return `〔${add(mark.word, mark.word)}〕`;
    if (mark.type === 'cutOff') return `〔${add(`cutOff ${mark.key}`, `${nameOfKey(mark.key)}的截止日`)}〕`;
    return `〔${add(mark.keys.join(','), mark.keys.map(nameOfKey).join('、'))}〕`;
  };
  const marks = splitMarks(text);
  const shown = typeof marks === 'string' ? text : marks.map(show).join('');
  return { shown, read: (typed) => readNamed(typed, markOf) };
}

function readNamed(typed: string, markOf: ReadonlyMap<string, string>): { text: string } | { fault: string } {
  if (/[{}]/.test(typed)) return { fault: '请不要写花括号，指标的名称写在〔〕里。' };
  const pieces = typed.split(/(〔[^〔〕]*〕)/);
  let text = '';
  for (const [at, piece] of pieces.entries()) {
    const inside = piece.slice(1, -1).trim();
    const mark = at % 2 === 1 ? markOf.get(inside) : undefined;
    // The year of a paper's number stands in the same brackets.
    const plain = at % 2 === 0 ? !/[〔〕]/.test(piece) : /^\d{4}$/.test(inside);
    if (mark === undefined && !plain)
      return { fault: at % 2 === 0 ? '〔和〕要成对，里面是指标的名称。' : `文中没有“${inside}”这个指标。` };
    text += mark === undefined ? piece : `{${mark}}`;
  }
  return { text };
}
