import type { Received } from '@linfa/contract';
import { editionTable, RuleError, yearPeriod, type EditionState } from '@linfa/domain';
import { checkOutline, parseOutline } from '@linfa/report';
import { recordAct } from '../audit/record-act.ts';
import { dictionaryFor } from '../figures/dictionary-for.ts';
import type { ActContext } from '../http/act-context.ts';
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
  if (outline.kind !== edition.kind)
    throw new RuleError('bad-outline', { outline: outline.id, reason: '报告种类与这份报告不同' });
  checkOutline(outline, (await dictionaryFor(em, edition.unit, yearPeriod(edition.year))).dictionary);
  edition.outline = outline;
  recordAct(context, {
    act: 'reports.editOutline',
    thing: `edition:${edition.id}`,
    reason: `第${edition.version}版之后`,
  });
  return presentWritten(context, edition);
}
