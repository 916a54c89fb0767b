import type { Received } from '@linfa/contract';
import { editionTable, RuleError, type EditionState } from '@linfa/domain';
import { parseOutline } from '@linfa/report';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { assertComposable } from './assert-composable.ts';
import { editionForAct } from './edition-for.ts';
import { presentWritten, type PresentedEdition } from './present-edition.ts';
import { editionDrafters } from './reports.policy.ts';

/**
 * Keeps a changed outline, as long as nobody else changed it first: then both texts come back with the refusal, so that
 * nothing that was typed is lost.
 * @throws RuleError `changed-meanwhile` with `details.conflict`; `wrong-state` unless drafting; those of `checkOutline`
 */
export async function editOutline(
  context: ActContext,
  input: Received<'reports', 'editOutline'>,
): Promise<PresentedEdition> {
  const { em } = context;
  const edition = await editionForAct(context, input.edition, editionDrafters);
  if (edition.version !== input.version)
    throw new RuleError(
      'changed-meanwhile',
      {},
      { conflict: { yours: input.outline, theirs: edition.outline, version: edition.version } },
    );
  const state = edition.state as EditionState;
  if (state !== 'drafting')
    throw new RuleError('wrong-state', {
      thing: editionTable.thing,
      state: editionTable.states[state],
      act: '修改提纲',
    });
  const outline = parseOutline(input.outline);
  await assertComposable(em, edition.unit, { outline, kind: edition.kind, year: edition.year });
  edition.outline = outline;
  recordAct(context, {
    act: 'reports.editOutline',
    thing: `edition:${edition.id}`,
    reason: `第${edition.version}版之后`,
  });
  return presentWritten(context, edition);
}
