import { RuleError } from '@linfa/domain';
import { queueTextCheck } from '../content-flags/queue-text-check.ts';
import { attachFiles } from '../files/attach-files.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { placeOn } from '../org-units/place-on.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from '../people/person.entity.ts';
import { addParty, type NamedParty } from './add-parties.ts';
import type { Origin } from './find-origin.ts';
import { MediationRequest } from './mediation-request.entity.ts';
import { noteRequestStep } from './note-step.ts';

/** Requests that one resident may have waiting at a time. */
const mostOpen = 5;

interface NewRequest {
  readonly act: 'requestMediation' | 'requestForResident' | 'requestFromConsultation';
  readonly unit: OrgUnit;
  readonly requestedBy: Person;
  readonly byStaff: boolean;
  /** The applicant's own account, where there is one. */
  readonly account: Person | null;
  readonly applicant: NamedParty;
  readonly respondents: readonly NamedParty[];
  readonly disputeType: string;
  readonly facts: string;
  readonly claims: readonly string[];
  /** The asker’s own uploads. */
  readonly pictures: readonly string[];
  readonly origin: Origin;
}

/**
 * Writes a request with its parties, its notice and its history. The caller holds the lock of whoever asks.
 * @throws RuleError `too-many-open-requests`, `unit-not-valid`, and as `attachFiles` does
 */
export async function makeRequest(context: ActContext, made: NewRequest): Promise<MediationRequest> {
  const { em, keyring, now, today } = context;
  const count = await em.count(MediationRequest, { requestedBy: made.requestedBy.id, state: 'submitted' });
  if (count >= mostOpen) throw new RuleError('too-many-open-requests', { count, most: mostOpen });
  const request = em.create(MediationRequest, {
    unit: made.unit,
    place: await placeOn(em, made.unit, today),
    ...made.origin,
    provenance: 'recorded',
    state: 'submitted',
    requestedOn: today,
    createdAt: now,
    requestedBy: made.requestedBy,
    byStaff: made.byStaff,
    enteredBy: em.getReference(Person, actorOf(context).personId),
    disputeType: made.disputeType,
    factsCipher: keyring.seal(made.facts),
    claimsCipher: keyring.seal(JSON.stringify(made.claims)),
  });
  em.persist(request);
  await addParty(context, {
    of: { request },
    side: 'applicant',
    named: made.applicant,
    person: made.account,
    agreed: 'applied',
  });
  for (const named of made.respondents) await addParty(context, { of: { request }, side: 'respondent', named });
  await em.flush();
  if (!made.byStaff)
    queueTextCheck(context, {
      kind: 'mediation-request',
      id: request.id,
      writer: made.requestedBy,
      unit: made.unit,
    });
  await attachFiles(context, made.pictures, { kind: 'mediation-request', id: request.id });
  queueNotice(
    context,
    made.requestedBy,
    'mediation-requested',
    { request: request.id, community: made.unit.code },
    { unit: made.unit, thing: `mediationRequest:${request.id}` },
  );
  noteRequestStep(context, request, { act: made.act, to: request.state });
  return request;
}
