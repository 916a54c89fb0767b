import type { Answer, Received } from '@linfa/contract';
import type { Provenance } from '@linfa/domain';
import type { FigureValue } from '@linfa/figures';
import { boundFigure, printFigure } from '@linfa/report';
import type { ActContext } from '../http/act-context.ts';
import { askedFigure } from './asked-figure.ts';
import { readFigures, type FigureReadings } from './read-figures.ts';

/** One figure as the records give it at this moment, with what it counts and what it rests on. */
export async function getFigure(
  context: ActContext,
  input: Received<'figures', 'get'>,
): Promise<Answer<'figures', 'get'>> {
  const { unit, asked, book, scopes, definition } = await askedFigure(context, input);
  const bound = boundFigure(definition, asked);
  const [{ values, backing }] = (await readFigures(context.em, unit, scopes, [
    { bound: [bound], dictionary: book.dictionary },
  ])) as [FigureReadings];
  const printed = printFigure(
    bound,
    values.get(bound.key) as FigureValue,
    { ...book, provenance: unit.provenance as Provenance },
    backing.get(bound.key),
  );
  return {
    id: printed.id,
    name: printed.name,
    value: printed.value,
    text: printed.text,
    definition: printed.definition,
    rule: printed.rule,
    evidence: printed.evidence,
    provenance: printed.provenance,
  };
}
