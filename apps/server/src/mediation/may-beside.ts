import type { Answer } from '@linfa/contract';
import type { Role } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { rolesOnCase } from './case-access.ts';
import type { MediationAgreement } from './mediation-agreement.entity.ts';
import type { MediationAssignment } from './mediation-assignment.entity.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { mediationDesk, mediationRevealers } from './mediation.policy.ts';

type Beside = Answer<'mediation', 'get'>['mayBeside'][number];

/** What the actor may do with a case besides moving it. */
export function mayBeside(
  context: ActContext,
  row: MediationCase,
  assignments: readonly MediationAssignment[],
  agreement: MediationAgreement | null,
): Beside[] {
  const held = rolesOnCase(actorOf(context), row, assignments);
  const as = (roles: readonly Role[]): boolean => held.some((role) => roles.includes(role));
  const unsigned = row.state === 'mediating' && agreement !== null && !agreement.effectiveOn;
  return [
    ...(as(mediationRevealers) ? (['reveal', 'limit'] as const) : []),
    ...(as(mediationDesk) ? (['amend', 'progress-code'] as const) : []),
    ...(as(mediationDesk) && unsigned ? (['sign'] as const) : []),
    ...(as(mediationDesk) && !row.volume ? (['file-paper'] as const) : []),
  ];
}
