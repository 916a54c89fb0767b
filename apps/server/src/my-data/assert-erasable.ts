import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { MediationParty } from '../mediation/mediation-party.entity.ts';
import { MediationRequest } from '../mediation/mediation-request.entity.ts';
import { RoleHolding } from '../people/role-holding.entity.ts';
import { RosterMember } from '../rosters/roster-member.entity.ts';

/**
 * What stands against erasing now, with what to do about it: an office that is held, a roster, a dispute that goes on.
 * @throws RuleError `cannot-erase`
 */
export async function assertErasable(context: ActContext): Promise<void> {
  const { em, today } = context;
  const { personId } = actorOf(context);
  const lasting = { $or: [{ to: null }, { to: { $gt: today } }] };
  if ((await em.count(RoleHolding, { person: personId, role: { $ne: 'resident' }, ...lasting })) > 0)
    throw new RuleError('cannot-erase', { reason: '您仍在任职，任职期间办理的事要能找到经办人；请先由单位办理离任' });
  const onRoster = { $or: [{ leftOn: null }, { leftOn: { $gt: today } }] };
  if ((await em.count(RosterMember, { person: personId, ...onRoster })) > 0)
    throw new RuleError('cannot-erase', { reason: '您仍在名册上；请先由社区办理退出' });
  if (
    (await em.count(MediationRequest, { requestedBy: personId, state: 'submitted' })) > 0 ||
    (await em.count(MediationParty, { person: personId, case: { outcome: 'pending' } })) > 0
  )
    throw new RuleError('cannot-erase', { reason: '您有正在办理的调解；请等办结，或者先撤回申请' });
}
