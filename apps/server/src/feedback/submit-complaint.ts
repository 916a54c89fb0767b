import type { Answer, Received } from '@linfa/contract';
import { complaintLevel, RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { placeOn } from '../org-units/place-on.ts';
import { unitByCode } from '../org-units/unit-in-reach.ts';
import { attachFiles } from '../files/attach-files.ts';
import { Person } from '../people/person.entity.ts';
import { assertRate } from '../sessions/assert-rate.ts';
import { answerDue } from './answer-due.ts';
import { ComplaintSubject } from './complaint-subject.entity.ts';
import { Complaint } from './complaint.entity.ts';
import { ownService } from './own-service.ts';
import { presentOwnComplaint } from './present-complaint.ts';
import { digestQueryCode, newQueryCode } from './query-codes.ts';
import { tellAboutComplaint } from './tell-about-complaint.ts';

/**
 * Takes in a complaint or suggestion, whatever it says. Without a name nothing says who it was; a query code, told once,
 * leads back to it.
 * @throws RuleError `unknown-unit`, `not-found` for a service of somebody else's, `too-many-requests` from one address
 */
export async function submitComplaint(
  context: ActContext,
  input: Received<'feedback', 'submitComplaint'>,
): Promise<Answer<'feedback', 'submitComplaint'>> {
  const { em, keyring, today, now, address } = context;
  const named = context.actor !== null && !input.anonymous;
  if (!named && input.files.length > 0) throw new RuleError('anonymous-without-files');
  if (!named)
    await assertRate(em, { subject: `complaint-from:${keyring.blindIndex(address)}`, most: 30, minutes: 60 }, now);
  const unit = await unitByCode(context, input.unit);
  const service = input.service ? await ownService(context, input.service) : null;
  if (service && !service.place.startsWith(unit.place)) throw new RuleError('not-found');
  const queryCode = named ? null : newQueryCode();
  const place = service?.place ?? (await placeOn(em, unit, today));
  const complaint = em.create(Complaint, {
    unit: service?.unit ?? unit,
    place,
    originSet: null,
    originId: null,
    provenance: 'recorded',
    kind: input.kind,
    state: 'submitted',
    aboutRole: input.about ?? null,
    level: complaintLevel(input.about ?? null),
    submittedOn: today,
    submittedBy: named ? em.getReference(Person, context.actor.personId) : null,
    codeDigest: queryCode === null ? null : digestQueryCode(keyring, queryCode),
    textCipher: keyring.seal(input.text),
    serviceKind: named ? (service?.kind ?? null) : null,
    serviceId: named ? (service?.id ?? null) : null,
    dueOn: await answerDue(em, input.kind, place, today),
    assignee: null,
    answerCipher: null,
    answeredOn: null,
    answeredBy: null,
    noteCipher: null,
    closedOn: null,
  });
  em.persist(complaint);
  for (const giver of new Set(service?.givers))
    em.persist(em.create(ComplaintSubject, { complaint, person: em.getReference(Person, giver) }));
  await em.flush();
  await attachFiles(context, input.files, { kind: 'complaint', id: complaint.id });
  if (complaint.submittedBy) await tellAboutComplaint(context, complaint.submittedBy, 'complaint-received', complaint);
  recordAct(named ? context : { ...context, actor: null }, {
    act: 'feedback.submitComplaint',
    thing: `complaint:${complaint.id}`,
    to: complaint.state,
  });
  return { complaint: await presentOwnComplaint(context, complaint), queryCode };
}
