import { actorOf, type ActContext } from '../http/act-context.ts';
import { advanceEdition, type EditionStep } from './advance-edition.ts';
import type { Edition } from './edition.entity.ts';
import { editionForStep } from './edition-for.ts';

/** Who does a step and when, for its audit entry. */
export function stepBy(context: ActContext): { readonly actor: string; readonly at: Date } {
  return { actor: `person:${actorOf(context).personId}`, at: context.now };
}

/** Takes an edition one step on, by those whom its state table names. @throws RuleError `not-found`, `not-allowed`, `wrong-state` */
export async function stepEdition(
  context: ActContext,
  sealed: string,
  act: EditionStep['act'],
  reason: string,
): Promise<Edition> {
  const edition = await editionForStep(context, sealed, act);
  advanceEdition(context.em, edition, { act, ...stepBy(context), ...(reason !== '' && { reason }) });
  return edition;
}
