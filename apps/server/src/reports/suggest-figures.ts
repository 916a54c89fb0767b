import type { Answer, Received } from '@linfa/contract';
import { figureMatcher, suggestItem, typedNumberAt } from '@linfa/report';
import type { ActContext } from '../http/act-context.ts';
import { editionForReading } from './edition-for.ts';
import { figureCandidates } from './figure-candidates.ts';

type Suggested = Answer<'reports', 'suggestFigures'>;

/** The figures that a number typed into a report may be, by its words and by its value this year. */
export async function suggestFigures(
  context: ActContext,
  input: Received<'reports', 'suggestFigures'>,
): Promise<Suggested> {
  const edition = await editionForReading(context, input.edition);
  const typed = typedNumberAt(input.text, input.start);
  if (!typed) return { printed: null, matches: [], item: null };
  const candidates = await figureCandidates(context.em, edition.unit, edition.year, [edition.outline]);
  const matches = figureMatcher(candidates)(typed);
  return structuredClone({ printed: typed.printed, matches, item: suggestItem(typed) }) as unknown as Suggested;
}
