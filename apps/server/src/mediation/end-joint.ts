import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { endAssignment } from './assign-mediators.ts';
import { assignmentsOf } from './case-access.ts';
import { caseForAct } from './case-for-act.ts';
import { mediationRevealers } from './mediation.policy.ts';
import { noteCaseStep } from './note-step.ts';
import { presentCase, type PresentedCase } from './present-case.ts';

/** A unit or a mediator that was called in reaches the case no longer. @throws RuleError `not-found` */
export async function endJoint(context: ActContext, input: Received<'mediation', 'endJoint'>): Promise<PresentedCase> {
  const { em, keyring, today } = context;
  const row = await caseForAct(context, input.case, mediationRevealers);
  const personId = input.mediator === undefined ? null : keyring.ids.open('person', input.mediator);
  const current = (await assignmentsOf(context, [row.id])).get(row.id) ?? [];
  const ended = current.filter(
    (one) =>
      (one.kind === 'unit' && one.unit.code === input.unit) ||
      (one.kind === 'joint' && personId !== null && one.mediator?.id === personId),
  );
  if (ended.length === 0) throw new RuleError('not-found');
  const answer = await presentCase(context, row);
  for (const one of ended) endAssignment(one, today);
  noteCaseStep(context, row, { act: 'endJoint' });
  await em.flush();
  const gone = new Set(ended.map((one) => one.id));
  // As whoever did it saw it: it may have been their own place on the case.
  return {
    ...answer,
    mediators: answer.mediators.filter((_, at) => !gone.has(current[at]?.id ?? 0)),
    version: row.version,
  };
}
