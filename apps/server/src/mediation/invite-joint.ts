import type { Received } from '@linfa/contract';
import { applyMediationCaseAct, RuleError, type MediationCaseState } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { unitByCode } from '../org-units/unit-in-reach.ts';
import { Person } from '../people/person.entity.ts';
import { addAssignment } from './assign-mediators.ts';
import { assignmentsOf } from './case-access.ts';
import { caseForAct } from './case-for-act.ts';
import { findMediator } from './find-mediator.ts';
import { MediationAssignment } from './mediation-assignment.entity.ts';
import { mediationRevealers } from './mediation.policy.ts';
import { noteCaseStep } from './note-step.ts';
import { presentCase, type PresentedCase } from './present-case.ts';

/**
 * Calls in another unit's mediators, by name or all of them: they reach this case and no other. Where its view is
 * limited they are called by name. Source: 人民调解工作若干规定 art. 21 (joint mediation across units).
 * @throws RuleError `limited-needs-names`, `already-on-case`, `nothing-changed`, `unknown-unit`, `wrong-state`, `not-found`
 */
export async function inviteJoint(
  context: ActContext,
  input: Received<'mediation', 'inviteJoint'>,
): Promise<PresentedCase> {
  const { em, keyring, today } = context;
  const row = await caseForAct(context, input.case, mediationRevealers);
  applyMediationCaseAct(row.state as MediationCaseState, 'assign');
  if (input.unit === undefined && input.mediators.length === 0) throw new RuleError('nothing-changed');
  const current = (await assignmentsOf(context, [row.id])).get(row.id) ?? [];
  if (input.unit !== undefined) {
    if (row.viewLimit) throw new RuleError('limited-needs-names');
    const unit = await unitByCode(context, input.unit);
    if (current.some((one) => one.kind === 'unit' && one.unit.id === unit.id))
      throw new RuleError('already-on-case', { who: unit.name });
    em.persist(
      em.create(MediationAssignment, {
        case: row,
        kind: 'unit',
        mediator: null,
        unit,
        from: today,
        to: null,
        assignedBy: em.getReference(Person, actorOf(context).personId),
        activeKey: `${row.id} unit ${unit.id}`,
      }),
    );
  }
  const invited = new Set(current.map((one) => one.mediator?.id));
  for (const sealed of input.mediators) {
    const found = await findMediator(context, sealed, row.place);
    if (invited.has(found.person.id))
      throw new RuleError('already-on-case', { who: keyring.open(found.person.nameCipher) });
    invited.add(found.person.id);
    addAssignment(context, row, 'joint', found);
  }
  noteCaseStep(context, row, { act: 'inviteJoint' });
  await em.flush();
  return presentCase(context, row);
}
