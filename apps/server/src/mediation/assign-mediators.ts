import type { Received } from '@linfa/contract';
import { applyMediationCaseAct, RuleError, type MediationCaseState } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { Person } from '../people/person.entity.ts';
import { assignmentsOf } from './case-access.ts';
import { caseForAct } from './case-for-act.ts';
import { ofCase } from './tell-parties.ts';
import { findMediator, type FoundMediator } from './find-mediator.ts';
import { MediationAssignment } from './mediation-assignment.entity.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { mediationRevealers } from './mediation.policy.ts';
import { noteCaseStep } from './note-step.ts';
import { presentCase, type PresentedCase } from './present-case.ts';

/**
 * Names the chief mediator and those beside; whoever is named no longer leaves today. People of other units are invited
 * (`inviteJoint`), and may then be named too. @throws RuleError `not-a-mediator`, `already-on-case`, `wrong-state`, `not-found`
 */
export async function assignMediators(
  context: ActContext,
  input: Received<'mediation', 'assignMediators'>,
): Promise<PresentedCase> {
  const { em, today } = context;
  const row = await caseForAct(context, input.case, mediationRevealers);
  applyMediationCaseAct(row.state as MediationCaseState, 'assign');
  const current = ((await assignmentsOf(context, [row.id])).get(row.id) ?? []).filter((one) => one.kind !== 'unit');
  const wanted: { kind: 'chief' | 'joint'; sealed: string }[] = [
    { kind: 'chief', sealed: input.chief },
    ...input.joint.map((sealed) => ({ kind: 'joint' as const, sealed })),
  ];
  const named: { kind: 'chief' | 'joint'; found: FoundMediator }[] = [];
  for (const { kind, sealed } of wanted) {
    const found = await findMediator(context, sealed, row.place);
    const who = context.keyring.open(found.person.nameCipher);
    if (named.some((one) => one.found.person.id === found.person.id)) throw new RuleError('already-on-case', { who });
    if (!found.own && !current.some((one) => one.mediator?.id === found.person.id))
      throw new RuleError('not-a-mediator', { who });
    named.push({ kind, found });
  }
  for (const one of current)
    if (!named.some(({ kind, found }) => found.person.id === one.mediator?.id && kind === one.kind))
      endAssignment(one, today);
  // Ended before begun again: a mediator is on a case once at a time.
  await em.flush();
  for (const { kind, found } of named)
    if (!current.some((one) => one.to === null && one.mediator?.id === found.person.id))
      addAssignment(context, row, kind, found, !current.some((one) => one.mediator?.id === found.person.id));
  noteCaseStep(context, row, { act: 'assignMediators' });
  await em.flush();
  return presentCase(context, row);
}

export function endAssignment(assignment: MediationAssignment, today: string): void {
  assignment.to = today;
  assignment.activeKey = null;
}

/** Puts somebody on a case, and tells them when it is news. */
export function addAssignment(
  context: ActContext,
  row: MediationCase,
  kind: 'chief' | 'joint',
  { person, unit }: FoundMediator,
  news = true,
): void {
  const { em, today } = context;
  const by = em.getReference(Person, actorOf(context).personId);
  em.persist(
    em.create(MediationAssignment, {
      case: row,
      kind,
      mediator: person,
      unit,
      from: today,
      to: null,
      assignedBy: by,
      activeKey: `${row.id} person ${person.id}`,
    }),
  );
  if (news && person.id !== by.id) queueNotice(context, person, 'mediation-assigned', { case: row.id }, ofCase(row));
}
