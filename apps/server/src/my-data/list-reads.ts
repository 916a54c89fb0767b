import type { Answer } from '@linfa/contract';
import { beijingDay, roles, type Role } from '@linfa/domain';
import type { EntityManager } from '@mikro-orm/core';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { Booking } from '../bookings/booking.entity.ts';
import { Consultation } from '../consultations/consultation.entity.ts';
import { Complaint } from '../feedback/complaint.entity.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { MediationRequest } from '../mediation/mediation-request.entity.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { RoleHolding } from '../people/role-holding.entity.ts';
import { Referral } from '../referrals/referral.entity.ts';
import { RosterMember } from '../rosters/roster-member.entity.ts';
import { CorrectionRequest } from './correction-request.entity.ts';
import type { DataSubject } from './data-rule.ts';
import { dataSubject } from './data-subject.ts';
import { caseIdsOf } from './mediation-rules.ts';

/** Acts that reveal and say so by their name alone. */
const revealing: Readonly<Record<string, string>> = {
  'mediation.revealDetails': '查看调解案件的详情',
  'mediation.openFile': '查看调解案卷的材料',
  'mediation.revealRequest': '查看调解申请的详情',
};

/**
 * Who looked at the person's details, the newest hundred. An act that reveals says in its audit row what it read (读取…)
 * and of which thing, or is one of those above; a list that was read says of which unit, and is told as a list that holds one's rows.
 */
export async function listReads(context: ActContext): Promise<Answer<'myData', 'listReads'>> {
  const { em } = context;
  const { personId } = actorOf(context);
  const subject = await dataSubject(context, personId);
  const [own, lists] = [await ownThings(em, subject), await listThings(em, subject)];
  const entries = await em.find(
    AuditEntry,
    {
      thing: { $in: [...own, ...lists] },
      $or: [{ reason: { $like: '读取%' } }, { act: { $in: Object.keys(revealing) } }],
      actor: { $ne: `person:${personId}` },
    },
    { orderBy: { id: 'desc' }, limit: 100 },
  );
  const readers = await wordReaders(em, entries);
  return {
    items: entries.map((entry) => ({
      at: entry.at.toISOString(),
      by: readers(entry),
      what: revealing[entry.act] ?? entry.reason ?? '',
      listed: lists.has(entry.thing),
    })),
  };
}

async function ownThings(em: EntityManager, subject: DataSubject): Promise<Set<string>> {
  const { personId } = subject;
  const bookings = await em.find(
    Booking,
    { $or: [{ served: personId }, { bookedBy: personId, byStaff: false }] },
    { populate: ['slot'] },
  );
  const [complaints, corrections, requests, cases] = [
    await em.find(Complaint, { submittedBy: personId }, { fields: ['id'] }),
    await em.find(CorrectionRequest, { person: personId }, { fields: ['id'] }),
    await em.find(MediationRequest, { requestedBy: personId }, { fields: ['id'] }),
    await caseIdsOf(em, subject),
  ];
  return new Set([
    `person:${personId}`,
    ...bookings.flatMap((one) => [`shift:${one.slot.shift.id}`, `booking:${one.id}`]),
    ...complaints.map((one) => `complaint:${one.id}`),
    ...corrections.map((one) => `correctionRequest:${one.id}`),
    ...requests.map((one) => `mediationRequest:${one.id}`),
    ...cases.map((one) => `mediationCase:${one}`),
  ]);
}

/** The units whose lists hold rows of the person: where they were made, and all above. */
async function listThings(em: EntityManager, { clientKey, personId }: DataSubject): Promise<Set<string>> {
  const rows = [
    ...(await em.find(Consultation, { clientKey }, { fields: ['place'] })),
    ...(await em.find(Referral, { clientKey }, { fields: ['place'] })),
    ...(await em.find(RosterMember, { person: personId }, { fields: ['place'] })),
  ];
  const places = rows.flatMap(({ place }) =>
    Array.from({ length: place.length / 4 }, (_, step) => place.slice(0, (step + 1) * 4)),
  );
  const units = await em.find(OrgUnit, { place: { $in: [...new Set(places)] } }, { fields: ['id'] });
  return new Set(units.map((one) => `orgUnit:${one.id}`));
}

/** Readers as what they were at the time and where, not by name: it was their office that read. */
async function wordReaders(em: EntityManager, entries: readonly AuditEntry[]): Promise<(entry: AuditEntry) => string> {
  const idOf = (actor: string): number => Number(/^person:(\d+)$/.exec(actor)?.[1] ?? 0);
  const held = await em.find(
    RoleHolding,
    { person: { $in: [...new Set(entries.map((one) => idOf(one.actor)))] } },
    { populate: ['unit'], orderBy: { id: 'asc' } },
  );
  return ({ actor, at }) => {
    const day = beijingDay(at);
    const then = held.filter((one) => one.person.id === idOf(actor) && one.from <= day && (!one.to || one.to > day));
    return then.map((one) => `${one.unit.name}${roles[one.role as Role] ?? ''}`).join('、') || '工作人员';
  };
}
