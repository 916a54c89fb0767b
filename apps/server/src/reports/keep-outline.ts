import { editionTable, RuleError, type EditionState } from '@linfa/domain';
import type { Outline } from '@linfa/report';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { assertComposable } from './assert-composable.ts';
import type { Edition } from './edition.entity.ts';
import { afterVersion } from './saves-of.ts';
import { presentWritten, type PresentedEdition } from './present-edition.ts';

/** What is typed is kept every few seconds; what one person types in one sitting is one line of the record. */
const sittingMinutes = 15;

/** @throws RuleError `wrong-state` unless the edition is being drafted */
export function assertDrafting({ state }: Edition): void {
  if (state !== 'drafting')
    throw new RuleError('wrong-state', {
      thing: editionTable.thing,
      state: editionTable.states[state as EditionState],
      act: '修改提纲',
    });
}

/** Puts an outline in an edition that is locked and being drafted. @throws RuleError those of `assertComposable` */
export async function keepOutline(
  context: ActContext,
  edition: Edition,
  outline: Outline,
  act: 'reports.editOutline' | 'reports.acceptEdited',
): Promise<PresentedEdition> {
  await assertComposable(context.em, edition.unit, { outline, kind: edition.kind, year: edition.year });
  const thing = `edition:${edition.id}`;
  if (act !== 'reports.editOutline' || !(await isSameSitting(context, thing)))
    recordAct(context, { act, thing, reason: afterVersion(edition.version) });
  edition.outline = outline;
  return presentWritten(context, edition);
}

/** Whether the last thing done to it was the same person's editing, a little while ago. */
async function isSameSitting(context: ActContext, thing: string): Promise<boolean> {
  const { em, now } = context;
  const last = await em.findOne(AuditEntry, { thing }, { orderBy: { id: 'desc' } });
  return (
    last?.act === 'reports.editOutline' &&
    last.actor === `person:${actorOf(context).personId}` &&
    now.getTime() - last.at.getTime() < sittingMinutes * 60_000
  );
}
