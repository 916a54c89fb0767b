import { wordTogether } from '@linfa/figures';
import type { PrintedFigure, Run } from '../document.ts';
import { splitMarks, type ReportWord } from '../outline/marks.ts';

/** What marks are replaced with. */
export interface Filling {
  readonly words: Readonly<Record<ReportWord, string>>;
  /** The printed figure of a key; asking for it puts it on the report's list. */
  readonly print: (key: string) => PrintedFigure;
}

/** An outline's text as runs, in which each number still knows its figure. The outline has been checked. */
export function fillText(text: string, filling: Filling): Run[] {
  const marks = splitMarks(text);
  if (typeof marks === 'string') throw new TypeError(`unchecked outline text: ${marks}`);
  const runs: Run[] = [];
  let dropComma = false;
  const plain = (more: string): void => {
    // A cut-off phrase that is not there takes the comma behind it away.
    const rest = dropComma && more.startsWith('，') ? more.slice(1) : more;
    dropComma = false;
    addPlain(runs, rest);
  };
  for (const mark of marks) {
    switch (mark.type) {
      case 'text':
        plain(mark.text);
        break;
      case 'word':
        plain(filling.words[mark.word]);
        break;
      case 'cutOff': {
        const phrase = filling.print(mark.key).cutOffWord;
        plain(phrase);
        dropComma = phrase === '';
        break;
      }
      case 'figures':
        dropComma = false;
        addFigures(runs, mark.keys.map(filling.print));
        break;
    }
  }
  return runs;
}

function addPlain(runs: Run[], text: string): void {
  if (text === '') return;
  const last = runs.at(-1);
  if (last && last.figure === undefined) runs[runs.length - 1] = { text: last.text + text };
  else runs.push({ text });
}

/**
 * One figure as it is; several as `wordTogether` has them. Equal values are printed once (均为100%): that run knows the
 * first, and the others besides.
 */
function addFigures(runs: Run[], figures: readonly PrintedFigure[]): void {
  const [first, ...rest] = figures;
  if (!first) return;
  const run = (figure: PrintedFigure): Run => ({ text: figure.text, figure: figure.key });
  if (rest.length === 0) {
    runs.push(run(first));
    return;
  }
  const together = wordTogether(figures.map((figure) => figure.text));
  if (together.startsWith('均为')) {
    addPlain(runs, '均为');
    runs.push({ ...run(first), also: rest.map((figure) => figure.key) });
    return;
  }
  addPlain(runs, '分别为');
  for (const [index, figure] of figures.entries()) {
    if (index > 0) addPlain(runs, '、');
    runs.push(run(figure));
  }
}
