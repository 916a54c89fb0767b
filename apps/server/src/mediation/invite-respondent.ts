import type { Received } from '@linfa/contract';
import { RuleError, type MediationCaseState, applyMediationCaseAct } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { caseForAct, dayOnCase, partyOf } from './case-for-act.ts';
import { mediationDesk } from './mediation.policy.ts';
import { noteCaseStep } from './note-step.ts';
import { presentCase, type PresentedCase } from './present-case.ts';
import { tellParties } from './tell-parties.ts';

/** Asks a party whether it agrees to mediation; it may be asked again. @throws RuleError `consent-given`, `wrong-state`, `day-out-of-order`, `not-found` */
export async function inviteRespondent(
  context: ActContext,
  input: Received<'mediation', 'inviteRespondent'>,
): Promise<PresentedCase> {
  const row = await caseForAct(context, input.case, mediationDesk);
  applyMediationCaseAct(row.state as MediationCaseState, 'invite');
  const party = await partyOf(context, row, input.party);
  if (party.consent !== 'pending') throw new RuleError('consent-given');
  party.invitedOn = dayOnCase(context, row, input.day);
  await tellParties(context, row, 'mediation-invited', { community: row.unit.code }, [party]);
  noteCaseStep(context, row, { act: 'inviteRespondent' });
  await context.em.flush();
  return presentCase(context, row);
}
