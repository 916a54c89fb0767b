import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { assignmentsOf, seesCase } from './case-access.ts';
import { MediationCase } from './mediation-case.entity.ts';
import { mediationReaders } from './mediation.policy.ts';
import { presentCase, type PresentedCase } from './present-case.ts';

/** @throws RuleError `not-found`, also for a case whose view is limited to others */
export async function getCase(context: ActContext, input: Received<'mediation', 'get'>): Promise<PresentedCase> {
  const { em, keyring } = context;
  const row = await em.findOne(
    MediationCase,
    { id: keyring.ids.open('mediationCase', input.case) },
    { populate: ['unit'] },
  );
  if (!row) throw new RuleError('not-found');
  const assignments = await assignmentsOf(context, [row.id]);
  if (!seesCase(actorOf(context), row, mediationReaders, assignments.get(row.id) ?? []))
    throw new RuleError('not-found');
  return presentCase(context, row);
}
