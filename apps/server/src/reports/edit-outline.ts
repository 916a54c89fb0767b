import { isDeepStrictEqual } from 'node:util';
import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { parseOutline } from '@linfa/report';
import type { ActContext } from '../http/act-context.ts';
import { editionForAct } from './edition-for.ts';
import { assertDrafting, keepOutline } from './keep-outline.ts';
import { presentEdition, type PresentedEdition } from './present-edition.ts';
import { editionDrafters } from './reports.policy.ts';

/**
 * Keeps a changed outline, as long as nobody else changed it first: then both texts come back with the refusal, so that
 * nothing that was typed is lost. Sent once more because the answer was lost, it is nobody's change but one's own.
 * @throws RuleError `changed-meanwhile` with `details.conflict`; `wrong-state` unless drafting; those of `checkOutline`
 */
export async function editOutline(
  context: ActContext,
  input: Received<'reports', 'editOutline'>,
): Promise<PresentedEdition> {
  const edition = await editionForAct(context, input.edition, editionDrafters);
  const outline = parseOutline(input.outline);
  if (edition.version !== input.version) {
    if (isDeepStrictEqual(outline, edition.outline)) return presentEdition(context, edition);
    throw new RuleError(
      'changed-meanwhile',
      {},
      { conflict: { yours: input.outline, theirs: edition.outline, version: edition.version } },
    );
  }
  assertDrafting(edition);
  return keepOutline(context, edition, outline, 'reports.editOutline');
}
