import { wordChineseNumber } from '../lint/text/chinese-number.ts';
import { walkDocx } from './walk-docx.ts';

interface Level {
  start: number;
  format: string;
  /** `%1、`, `（%2）`, `%1.%2` */
  text: string;
}

/** The list definitions of a Word file and where each list has got to. */
export class DocxNumbering {
  readonly #abstract = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, string>();
  readonly #counters = new Map<string, number[]>();

  /** Reads `word/numbering.xml`. Restart overrides of single lists are not kept apart from their definition. */
  read(bytes: Uint8Array, fileName: string): void {
    let definition: Map<number, Level> | undefined;
    let level: Level | undefined;
    let list: string | undefined;
    walkDocx(bytes, fileName, {
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:abstractNum') this.#abstract.set(attributes['w:abstractNumId'] ?? '', (definition = new Map()));
        else if (name === 'w:num') list = attributes['w:numId'];
        else if (name === 'w:abstractNumId' && list !== undefined) this.#lists.set(list, value);
        else if (name === 'w:lvl' && definition && list === undefined)
          definition.set(Number(attributes['w:ilvl']), (level = { start: 1, format: 'decimal', text: '' }));
        else if (level && name === 'w:start') level.start = Number(value);
        else if (level && name === 'w:numFmt') level.format = value;
        else if (level && name === 'w:lvlText') level.text = value;
      },
      close: (name) => {
        if (name === 'w:lvl') level = undefined;
        if (name === 'w:abstractNum') definition = undefined;
        if (name === 'w:num') list = undefined;
      },
    });
  }

  /** The number that the next paragraph of this list and level carries, with its marks; empty for bullets. */
  next(list: string, at: number): string {
    const abstract = this.#lists.get(list);
    const levels = abstract === undefined ? undefined : this.#abstract.get(abstract);
    const level = levels?.get(at);
    if (!levels || !level || abstract === undefined || !Number.isInteger(at) || at < 0 || at > 8) return '';
    const counters = this.#counters.get(abstract) ?? [];
    this.#counters.set(abstract, counters);
    counters[at] = (counters[at] ?? level.start - 1) + 1;
    counters.length = at + 1;
    if (level.format === 'bullet' || level.format === 'none') return '';
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const other = Number(digit) - 1;
      const format = levels.get(other)?.format ?? 'decimal';
      return wordNumber(counters[other] ?? levels.get(other)?.start ?? 1, format);
    });
  }
}

function wordNumber(value: number, format: string): string {
  if (/^(?:chinese|japanese|taiwanese|ideograph)/.test(format) && !/enclosed/i.test(format) && value < 100)
    return wordChineseNumber(value);
  if (format === 'decimalEnclosedCircle' && value <= 20) return String.fromCodePoint(0x245f + value);
  if (format === 'lowerLetter' || format === 'upperLetter')
    return String.fromCharCode((format === 'lowerLetter' ? 96 : 64) + ((value - 1) % 26) + 1);
  return String(value);
}
