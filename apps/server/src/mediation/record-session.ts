import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { placeOn } from '../org-units/place-on.ts';
import { Person } from '../people/person.entity.ts';
import { minutesOf } from '../slots/clock.ts';
import { caseForAct, dayOnCase, partiesOf } from './case-for-act.ts';
import type { SessionRecord } from './encrypted-texts.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { MediationSession } from './mediation-session.entity.ts';
import { mediationDesk } from './mediation.policy.ts';
import { moveCase } from './move-case.ts';
import { presentCase, type PresentedCase } from './present-case.ts';
import { addSignatures } from './sign-record.ts';
import { tellParties } from './tell-parties.ts';

/** The record of a sitting. There is none before every side has agreed to mediation. @throws RuleError `consent-missing`, `wrong-state`, `day-out-of-order`, `not-found` */
export async function recordSession(
  context: ActContext,
  input: Received<'mediation', 'recordSession'>,
): Promise<PresentedCase> {
  const { em, keyring } = context;
  const row = await caseForAct(context, input.case, mediationDesk);
  await assertConsents(context, row, '登记调解记录');
  moveCase(context, row, 'record-session', 'recordSession');
  const day = dayOnCase(context, row, input.day);
  const { venue, present, matter, statements, principles, evidence, result } = input;
  const record: SessionRecord = { venue, present, matter, statements, principles, evidence, result };
  const session = em.create(MediationSession, {
    unit: row.unit,
    place: await placeOn(em, row.unit, day),
    originSet: null,
    originId: null,
    provenance: 'recorded',
    case: row,
    heldOn: day,
    withAdviser: input.withAdviser,
    viaPlatform: input.viaPlatform,
    number: (await em.count(MediationSession, { case: row.id })) + 1,
    startsAt: input.time === undefined ? null : minutesOf(input.time),
    minutes: input.minutes ?? null,
    rightsTold: input.rightsTold,
    recordCipher: keyring.seal(JSON.stringify(record)),
    recordedBy: em.getReference(Person, actorOf(context).personId),
  });
  em.persist(session);
  await addSignatures(context, row, { session }, input.signed, day);
  if (row.nextOn && row.nextOn <= day) Object.assign(row, { nextOn: null, nextAt: null, nextVenueCipher: null });
  await em.flush();
  await tellParties(context, row, 'mediation-recorded', { day });
  return presentCase(context, row);
}

/** @param act what is being done, in Chinese. @throws RuleError `consent-missing` */
export async function assertConsents(context: ActContext, row: MediationCase, act: string): Promise<void> {
  if (row.state !== 'accepted') return;
  const missing = (await partiesOf(context, row)).filter((one) => one.consent !== 'agreed');
  if (missing.length > 0) throw new RuleError('consent-missing', { count: missing.length, act });
}
