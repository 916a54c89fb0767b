import type { Answer, Received } from '@linfa/contract';
import { period } from '@linfa/domain';
import { describe, kindWords, type Definition } from '@linfa/figures';
import { boundFigure, ruleSentence } from '@linfa/report';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { figureNames } from '../reports/figure-names.ts';
import { shippedOutlines } from '../reports/shipped-outlines.ts';
import { dictionaryFor, type FigureBook } from './dictionary-for.ts';
import { findFigures } from './find-figures.ts';
import { figureReaders } from './figures.policy.ts';

type Listed = Answer<'figures', 'list'>['items'][number];

/**
 * The figures that a unit may use in a period, by id, with what each counts; what is looked for comes best first. Values
 * are asked for one by one.
 * @throws RuleError `not-allowed`, `unknown-unit`, `bad-period`, `unit-not-valid`
 */
export async function listFigures(
  context: ActContext,
  input: Received<'figures', 'list'>,
): Promise<Answer<'figures', 'list'>> {
  const asked = period(input.from, input.to);
  const unit = await unitInReach(context, input.unit, figureReaders);
  (await unitScopes(context.em, unit)).of(asked);
  const book = await dictionaryFor(context.em, unit, asked);
  const { find, after } = input;
  const all = book.dictionary.all().toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const sorted = find === undefined ? all : findFigures(findables(all, book), find).map(({ one }) => one);
  const last = sorted.findIndex(({ id }) => id === after);
  // A figure that is gone since the page before ends the list: beginning anew would never end.
  const found = after === undefined ? sorted : last < 0 ? [] : sorted.slice(last + 1);
  const items = found.slice(0, input.limit).map((one) => {
    const { wording, unitWord } = boundFigure(one, asked);
    return {
      id: one.id,
      name: one.name,
      kind: one.kind,
      kindWord: kindWords[one.kind],
      unitWord,
      definition: describe(one, book.dictionary, book.registers),
      rule: ruleSentence(one, wording, null, unitWord),
      from: sourceOf(one, book),
      owner: book.owners.get(one.id) ?? null,
    };
  });
  return { items, next: found.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}

/** Each by all that somebody may look for it by. */
function findables(figures: readonly Definition[], { dictionary, registers }: FigureBook) {
  const names = figureNames(shippedOutlines().values());
  return figures.map((one) => ({
    one,
    id: one.id,
    name: one.name,
    names: names.get(one.id) ?? [],
    definition: `${kindWords[one.kind]} ${describe(one, dictionary, registers)}`,
  }));
}

function sourceOf(definition: Definition, { owners }: FigureBook): Listed['from'] {
  if (owners.has(definition.id)) return 'unit';
  if (definition.kind === 'register') return 'register';
  return definition.kind === 'reported' ? 'office' : 'built-in';
}
