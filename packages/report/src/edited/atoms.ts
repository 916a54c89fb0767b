import { wordPeriod } from '@linfa/domain';
import { fillText, type Filling } from '../compose/fill-text.ts';
import type { ReportDocument } from '../document.ts';
import { fold } from '../lint/text/fold.ts';
import { splitMarks, type Mark } from '../outline/marks.ts';
import { figureTag } from '../render/docx/figure-tag.ts';
import type { TaggedRun } from './tagged-body.ts';

/** The least that is kept or changed: a character, or a figure in its content control. */
export interface Atom {
  /** Atoms with the same id are the same, whatever marks a word processor turned them into. */
  readonly id: string;
  readonly text: string;
  /** The figure's tag, when it is one. */
  readonly tag?: string;
}

/** An atom of our own text, which knows what it was written as in the outline. */
export interface SourceAtom extends Atom {
  /** Which sentence of the paragraph. */
  readonly item: number;
  /** Which stretch of the outline's text: several atoms of one mark (均为100%) stand or fall together. */
  readonly group: number;
  /** What the outline says there, on the first atom of a group. */
  readonly source: string;
}

const quotes: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '—': '-',
  '–': '-',
  '‑': '-',
  '…': '.',
  '•': '·',
};

/** A character as it is compared: full- or half-width, straight or curly, it is the same. */
function letterId(letter: string): string {
  return quotes[letter] ?? (fold(letter).trim() === '' ? ' ' : fold(letter));
}

/** Plain text, character by character. */
export function lettersOf(text: string): Atom[] {
  return [...text].map((letter) => ({ id: letterId(letter), text: letter }));
}

function figure(tag: string, text: string): Atom {
  return { id: `\u0001${tag}`, text, tag };
}

/** What came back, as atoms. Tags that are nobody's are only text. */
export function editedAtoms(runs: readonly TaggedRun[], known: ReadonlySet<string>): Atom[] {
  const atoms: Atom[] = [];
  for (const { text, tag } of runs) {
    const last = atoms.at(-1);
    if (tag === undefined || !known.has(tag)) atoms.push(...lettersOf(text));
    // One control split in two is still one figure.
    else if (last?.tag === tag) atoms[atoms.length - 1] = figure(tag, last.text + text);
    else atoms.push(figure(tag, text));
  }
  while (atoms[0]?.id === ' ') atoms.shift();
  while (atoms.at(-1)?.id === ' ') atoms.pop();
  return atoms;
}

/** How marks are filled in a composed document, so that an outline's text can be laid beside it. */
export function fillingOf(document: ReportDocument): Filling {
  const figures = new Map(document.figures.map((one) => [one.key, one]));
  return {
    words: {
      year: String(document.year),
      nextYear: String(document.year + 1),
      unit: document.unit.name,
      level: document.unit.levelWord,
      period: wordPeriod(document.period),
    },
    print: (key) => {
      const found = figures.get(key);
      if (!found) throw new TypeError(`not printed: ${key}`);
      return found;
    },
  };
}

/**
 * An outline's text as atoms. `lost`: tags whose controls did not come back in this paragraph; such figures are laid
 * beside it letter by letter, so that they are found again where their text still stands.
 */
export function sourceAtoms(
  texts: readonly (string | undefined)[],
  filling: Filling,
  textOf: (tag: string, printed: string) => string,
  lost: ReadonlySet<string>,
): SourceAtom[] {
  const atoms: SourceAtom[] = [];
  let group = 0;
  const put = (item: number, found: readonly Atom[], source: string): void => {
    group += 1;
    found.forEach((atom, at) => atoms.push({ ...atom, item, group, source: at === 0 ? source : '' }));
  };
  texts.forEach((text, item) => {
    const marks = text === undefined ? [] : splitMarks(text);
    if (typeof marks === 'string') throw new TypeError(`unchecked outline text: ${marks}`);
    let pending = '';
    for (const mark of marks) {
      if (mark.type === 'text') {
        // A cut-off that is not printed takes the comma behind it along.
        const hides = pending.startsWith('{cutOff') && mark.text.startsWith('，');
        for (const letter of lettersOf(hides ? mark.text.slice(1) : mark.text)) {
          put(item, [letter], pending + (hides && pending !== '' ? '，' : '') + letter.text);
          pending = '';
        }
        continue;
      }
      const source = sourceOf(mark);
      const found = fillText(source, filling).flatMap((run): Atom[] => {
        if (run.figure === undefined) return lettersOf(run.text);
        const tag = figureTag(run.figure);
        const printed = textOf(tag, run.text);
        return lost.has(tag) ? lettersOf(printed) : [figure(tag, printed)];
      });
      if (found.length === 0) pending += source;
      else {
        put(item, found, pending + source);
        pending = '';
      }
    }
  });
  return atoms;
}

function sourceOf(mark: Exclude<Mark, { type: 'text' }>): string {
  if (mark.type === 'word') return `{${mark.word}}`;
  return mark.type === 'cutOff' ? `{cutOff ${mark.key}}` : `{${mark.keys.join(',')}}`;
}
