import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitByCode } from '../org-units/unit-in-reach.ts';
import type { Person } from '../people/person.entity.ts';
import { RoleHolding } from '../people/role-holding.entity.ts';
import { caseForAct } from './case-for-act.ts';
import { mediationDesk } from './mediation.policy.ts';
import { ofCase } from './tell-parties.ts';
import { moveCase } from './move-case.ts';
import { presentCase, type PresentedCase } from './present-case.ts';

/**
 * Tells a unit above of a serious dispute, so that it helps or calls in its mediators. The case stays where it was
 * accepted and is counted there. Source: 人民调解法 art. 25 (what may grow worse is prevented and reported).
 * @throws RuleError `not-above`, `unknown-unit`, `wrong-state`, `not-found`
 */
export async function escalateCase(
  context: ActContext,
  input: Received<'mediation', 'escalate'>,
): Promise<PresentedCase> {
  const { em, today } = context;
  const row = await caseForAct(context, input.case, mediationDesk);
  const to = await unitByCode(context, input.to);
  if (to.id === row.unit.id || !row.unit.place.startsWith(to.place))
    throw new RuleError('not-above', { unit: to.name });
  row.escalatedTo = to;
  row.escalatedOn = today;
  moveCase(context, row, 'escalate', 'escalate', input.reason);
  for (const person of await headsOf(context, to))
    queueNotice(context, person, 'mediation-escalated', { case: row.id }, ofCase(row));
  await em.flush();
  return presentCase(context, row);
}

async function headsOf({ em, today }: ActContext, unit: OrgUnit): Promise<Person[]> {
  const rows = await em.find(
    RoleHolding,
    {
      unit: unit.id,
      role: { $in: ['justice-head', 'street-officer', 'district-officer'] },
      from: { $lte: today },
      $or: [{ to: null }, { to: { $gt: today } }],
    },
    { populate: ['person'], orderBy: { id: 'asc' }, limit: 50 },
  );
  return [...new Map(rows.map(({ person }) => [person.id, person])).values()];
}
