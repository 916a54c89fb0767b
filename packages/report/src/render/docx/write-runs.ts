import { BuilderElement, TextRun, XmlComponent, type ParagraphChild } from 'docx';
import type { PrintedFigure, Run } from '../../document.ts';
import { figureTag } from './figure-tag.ts';

/** A content control around a printed figure: tag = the figure's key, title = its name. Staff may edit the text in it. */
class FigureControl extends XmlComponent {
  constructor(text: string, figure: PrintedFigure, id: number) {
    super('w:sdt');
    const value = (name: string, of: string | number) =>
      new BuilderElement<{ val: string | number }>({ name, attributes: { val: { key: 'w:val', value: of } } });
    this.root.push(
      new BuilderElement({
        name: 'w:sdtPr',
        children: [
          value('w:alias', [...figure.name].slice(0, 60).join('')),
          value('w:tag', figureTag(figure.key)),
          value('w:id', id),
        ],
      }),
      new BuilderElement({ name: 'w:sdtContent', children: [new TextRun(text)] }),
    );
  }
}

/** Turns runs into the children of a paragraph; figures become content controls with ids that count from 1. */
export type RunWriter = (runs: readonly Run[]) => ParagraphChild[];

export function runWriter(figures: readonly PrintedFigure[]): RunWriter {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  let controls = 0;
  return (runs) =>
    runs.map((run) => {
      const figure = run.figure === undefined ? undefined : byKey.get(run.figure);
      if (figure === undefined) return new TextRun(run.text);
      controls += 1;
      // The library writes any element inside a paragraph, but its type lists only its own classes.
      const control: XmlComponent = new FigureControl(run.text, figure, controls);
      return control as ParagraphChild;
    });
}
