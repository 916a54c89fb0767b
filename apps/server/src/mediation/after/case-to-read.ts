import { RuleError, type Role } from '@linfa/domain';
import { actorOf, type ActContext } from '../../http/act-context.ts';
import { assignmentsOf, seesCase } from '../case-access.ts';
import { MediationCase } from '../mediation-case.entity.ts';

/** The case with its unit, for somebody who sees it in one of the roles; not locked. @throws RuleError `not-found` */
export async function caseToRead(context: ActContext, sealed: string, roles: readonly Role[]): Promise<MediationCase> {
  const { em, keyring } = context;
  const id = keyring.ids.open('mediationCase', sealed);
  const row = await em.findOne(MediationCase, { id }, { populate: ['unit'], strategy: 'joined' });
  const assignments = row === null ? new Map() : await assignmentsOf(context, [row.id]);
  if (!row || !seesCase(actorOf(context), row, roles, assignments.get(row.id) ?? [])) throw new RuleError('not-found');
  return row;
}
