import type { Answer, Received } from '@linfa/contract';
import type { EditionState } from '@linfa/domain';
import type { Definition } from '@linfa/figures';
import type { ActContext } from '../http/act-context.ts';
import { Edition } from '../reports/edition.entity.ts';
import { askedFigure } from './asked-figure.ts';

type UsingEdition = Answer<'figures', 'listUses'>['editions'][number];

const editionsLookedAt = 200;

/** Where a change of a figure would be felt: figures made of it, and reports that print it, of the unit and below. */
export async function listUses(
  context: ActContext,
  input: Received<'figures', 'listUses'>,
): Promise<Answer<'figures', 'listUses'>> {
  const { unit, book, definition } = await askedFigure(context, input);
  const editions = await context.em.find(
    Edition,
    { place: { $gte: unit.place, $lt: `${unit.place}~` } },
    {
      populate: ['unit'],
      strategy: 'joined',
      exclude: ['frozen', 'origin'],
      orderBy: { id: 'desc' },
      limit: editionsLookedAt,
    },
  );
  return {
    figures: book.dictionary
      .all()
      .filter((one) => partsOf(one).includes(definition.id))
      .map(({ id, name }) => ({ id, name })),
    editions: editions
      .filter(({ outline }) => outline.figures.some(({ figure }) => figure === definition.id))
      .map((one) => ({
        id: context.keyring.ids.seal('edition', one.id),
        unit: { code: one.unit.code, name: one.unit.name },
        kind: one.kind as UsingEdition['kind'],
        year: one.year,
        state: one.state as EditionState,
      })),
  };
}

/** The figures that a figure is made of. */
function partsOf(definition: Definition): readonly string[] {
  switch (definition.kind) {
    case 'ratio':
      return [definition.of, definition.over];
    case 'change':
      return [definition.of];
    case 'total':
      return definition.of;
    default:
      return [];
  }
}
