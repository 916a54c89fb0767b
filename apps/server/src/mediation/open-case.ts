import {
  clockDue,
  committeeKindIn,
  fileNumber,
  RuleError,
  type CaseSource,
  type CommitteeKind,
  type Day,
  type ViewLimit,
} from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { normInForce } from '../norms/norm-in-force.ts';
import { placeOn } from '../org-units/place-on.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from '../people/person.entity.ts';
import { committeeOf, findCommittee } from './find-committee.ts';
import type { Origin } from './find-origin.ts';
import { MediationCase } from './mediation-case.entity.ts';
import type { MediationRequest } from './mediation-request.entity.ts';
import { nextNumber } from './next-number.ts';
import { noteCaseStep } from './note-step.ts';

interface NewCase {
  readonly act: 'acceptRequest' | 'openOnInitiative' | 'receiveTransfer';
  readonly unit: OrgUnit;
  readonly source: CaseSource;
  readonly request?: MediationRequest;
  readonly day: Day | undefined;
  /** The first day on which it can have been accepted. */
  readonly notBefore?: Day;
  readonly committee: string | undefined;
  readonly limit: ViewLimit | undefined;
  readonly disputeType: string;
  readonly factsCipher: string;
  readonly claimsCipher?: string;
  readonly transferCipher?: string;
  readonly origin: Origin;
}

/**
 * Opens a case with its file number and its clock. The number is given in the act's transaction, in the order of
 * acceptance within committee (else unit) and year.
 * @throws RuleError `day-out-of-order`, `not-a-committee`, `unit-not-valid`
 */
export async function openCase(context: ActContext, made: NewCase): Promise<MediationCase> {
  const { em, keyring, today } = context;
  const { unit, day = today, notBefore = day } = made;
  if (day > today || day < notBefore) throw new RuleError('day-out-of-order', { day, from: notBefore, to: today });
  const place = await placeOn(em, unit, day);
  const committee =
    made.committee === undefined
      ? await committeeOf(context, unit, day)
      : await findCommittee(context, made.committee, place, day);
  const days = await normInForce(em, 'mediation.month-days', place, day);
  const year = Number(day.slice(0, 4));
  const series = committee ? `site ${committee.id}` : `unit ${unit.id}`;
  const serial = await nextNumber(em, `file:${series}:${year}`);
  const row = em.create(MediationCase, {
    unit,
    place,
    ...made.origin,
    provenance: 'recorded',
    request: made.request ?? null,
    fileNumber: fileNumber(year, committee?.unit.name ?? unit.name, serial),
    fileKey: `${series}:${year}:${serial}`,
    state: 'accepted',
    requestedOn: made.request?.requestedOn ?? null,
    acceptedOn: day,
    acceptedBy: em.getReference(Person, actorOf(context).personId),
    dueOn: clockDue(day, days ? Number(days.value) : null),
    committee,
    committeeKind: (committee?.committeeKind as CommitteeKind | undefined) ?? committeeKindIn(unit.kind),
    disputeType: made.disputeType,
    source: made.source,
    outcome: 'pending',
    factsCipher: made.factsCipher,
    claimsCipher: made.claimsCipher ?? keyring.seal('[]'),
    transferCipher: made.transferCipher ?? null,
    viewLimit: made.limit ?? null,
  });
  em.persist(row);
  await em.flush();
  noteCaseStep(context, row, { act: made.act, to: row.state });
  return row;
}
