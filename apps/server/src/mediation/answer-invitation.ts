import { RuleError, type ConsentWay, type Day, type MediationCaseState, applyMediationCaseAct } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { partiesOf } from './case-for-act.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import type { MediationParty } from './mediation-party.entity.ts';
import { concludeCase, moveCase } from './move-case.ts';
import { noteCaseStep } from './note-step.ts';
import { tellParties } from './tell-parties.ts';

interface Reply {
  /** The act that is written down. */
  readonly act: 'recordConsent' | 'recordRefusal' | 'respondToInvitation';
  readonly agree: boolean;
  readonly way: ConsentWay;
  readonly day: Day;
  readonly reason?: string;
}

/**
 * Writes what a party answers. Once every party has agreed, mediation begins; the first refusal ends the case
 * (人民调解法 art. 17). The caller holds the case's lock. @throws RuleError `consent-given`, `wrong-state`
 */
export async function answerInvitation(
  context: ActContext,
  row: MediationCase,
  party: MediationParty,
  { act, agree, way, day, reason }: Reply,
): Promise<void> {
  const { em, now } = context;
  applyMediationCaseAct(row.state as MediationCaseState, agree ? 'invite' : 'refuse');
  if (party.consent !== 'pending') throw new RuleError('consent-given');
  party.consent = agree ? 'agreed' : 'refused';
  party.consentWay = way;
  party.consentAt = now;
  party.consentBy = em.getReference(Person, actorOf(context).personId);
  if (!agree) {
    concludeCase(row, 'refused', day);
    moveCase(context, row, 'refuse', act, reason);
    await tellParties(context, row, 'mediation-ended');
    return;
  }
  noteCaseStep(context, row, { act });
  const parties = await partiesOf(context, row);
  if (parties.every((one) => one.consent === 'agreed')) moveCase(context, row, 'begin', 'begin');
}
