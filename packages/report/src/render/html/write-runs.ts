import type { PrintedFigure, Run } from '../../document.ts';
import { escapeXml } from '../files/escape-xml.ts';
import { figureButton } from './write-figure.ts';

const opening = /[（《「『“‘【〔]+$/;
const closing = /^[，。、；：？！）》」』”’】〕…—%]+/;

/** Turns runs into HTML; figures that the document lists become buttons. */
export type HtmlRuns = (runs: readonly Run[]) => string;

/**
 * A browser may break a line before and after a button, even before a full stop: the punctuation that belongs to a figure
 * is kept with it.
 */
export function htmlRuns(figures: readonly PrintedFigure[], idOf: (key: string) => string): HtmlRuns {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const figureOf = (run: Run | undefined) => (run?.figure === undefined ? undefined : byKey.get(run.figure));
  return (runs) =>
    runs
      .map((run, index) => {
        const [before, after] = [runs[index - 1], runs[index + 1]];
        const figure = figureOf(run);
        if (figure === undefined) {
          let text = run.text;
          if (figureOf(before) !== undefined) text = text.replace(closing, '');
          if (figureOf(after) !== undefined) text = text.replace(opening, '');
          return escapeXml(text);
        }
        const head =
          figureOf(before) === undefined ? (opening.exec(textAfterFigure(runs, index - 1, figureOf))?.[0] ?? '') : '';
        const tail = figureOf(after) === undefined ? (closing.exec(after?.text ?? '')?.[0] ?? '') : '';
        const button = figureButton(run.text, figure, idOf(figure.key));
        return head === '' && tail === ''
          ? button
          : `<span class="keep">${escapeXml(head)}${button}${escapeXml(tail)}</span>`;
      })
      .join('');
}

/** The text of a run without the punctuation that the figure before it took. */
function textAfterFigure(
  runs: readonly Run[],
  index: number,
  figureOf: (run: Run | undefined) => PrintedFigure | undefined,
): string {
  const text = runs[index]?.text ?? '';
  return figureOf(runs[index - 1]) === undefined ? text : text.replace(closing, '');
}
