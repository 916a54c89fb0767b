import type { Answer, Received } from '@linfa/contract';
import {
  actsOpen,
  confirmationDue,
  mediationCaseTable,
  type ConfirmationState,
  type MediationCaseState,
  type PartySide,
  type Performance,
} from '@linfa/domain';
import { actorOf, type ActContext } from '../../http/act-context.ts';
import { assignmentsOf, rolesOnCase } from '../case-access.ts';
import { JudicialConfirmation } from '../judicial-confirmation.entity.ts';
import { MediationAgreement } from '../mediation-agreement.entity.ts';
import type { MediationCase } from '../mediation-case.entity.ts';
import { MediationFollowUp } from '../mediation-follow-up.entity.ts';
import { MediationPerformance } from '../mediation-performance.entity.ts';
import { mediationReaders } from '../mediation.policy.ts';
import { caseToRead } from './case-to-read.ts';

export type PresentedAfter = Answer<'mediation', 'afterAgreement'>;
type Act = PresentedAfter['may'][number];
type FollowUp = PresentedAfter['followUps'][number];

const wireActs: readonly Act[] = ['perform', 'apply-confirmation', 'confirm', 'follow-up', 'archive'];

/** What came after the agreement, without names or notes. @throws RuleError `not-found` */
export async function afterAgreement(
  context: ActContext,
  input: Received<'mediation', 'afterAgreement'>,
): Promise<PresentedAfter> {
  return presentAfter(context, await caseToRead(context, input.case, mediationReaders));
}

export async function presentAfter(context: ActContext, row: MediationCase): Promise<PresentedAfter> {
  const { em, keyring } = context;
  const of = { case: row.id };
  const agreement = await em.findOne(MediationAgreement, of);
  const application = await em.findOne(JudicialConfirmation, { agreement: of });
  const performances = await em.find(MediationPerformance, of, { orderBy: { id: 'asc' } });
  const followUps = await em.find(MediationFollowUp, of, { orderBy: { id: 'asc' }, populate: ['party'] });
  const effectiveOn = agreement?.effectiveOn ?? null;
  return {
    case: keyring.ids.seal('mediationCase', row.id),
    state: row.state as MediationCaseState,
    effectiveOn,
    performance: (row.performance ?? null) as Performance | null,
    performedOn: row.performedOn ?? null,
    performances: performances.map((one) => ({ day: one.on, performance: one.performance as Performance })),
    confirmation: row.confirmation as ConfirmationState,
    applyBy: effectiveOn === null ? null : confirmationDue(effectiveOn),
    court: application?.court ?? null,
    appliedOn: application?.appliedOn ?? null,
    decidedOn: application?.decidedOn ?? null,
    documentNumber: application?.documentNumber ?? null,
    followUps: followUps.map((one) => ({
      party: keyring.ids.seal('mediationParty', one.party.id),
      side: one.party.side as PartySide,
      day: one.on,
      way: one.way as FollowUp['way'],
      performance: (one.performance ?? null) as FollowUp['performance'],
      satisfaction: (one.satisfaction ?? null) as FollowUp['satisfaction'],
      ownAnswer: one.ownAnswer,
    })),
    may: await mayDo(context, row, effectiveOn),
  };
}

/** What the case's state, the agreement's effect and the court's clock leave open to this actor. */
async function mayDo(context: ActContext, row: MediationCase, effectiveOn: string | null): Promise<Act[]> {
  const assignments = (await assignmentsOf(context, [row.id])).get(row.id) ?? [];
  const roles = rolesOnCase(actorOf(context), row, assignments);
  const open = actsOpen(mediationCaseTable, row.state as MediationCaseState, roles);
  const fits: Readonly<Record<Act, boolean>> = {
    perform: effectiveOn !== null,
    'follow-up': effectiveOn !== null,
    'apply-confirmation':
      row.confirmation === 'none' && effectiveOn !== null && context.today <= confirmationDue(effectiveOn),
    confirm: row.confirmation === 'applied',
    archive: true,
  };
  return wireActs.filter((act) => open.includes(act) && fits[act]);
}
