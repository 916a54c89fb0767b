import type { Answer, Received } from '@linfa/contract';
import { complaintHandlers, RuleError, type ComplaintLevel } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { RoleHolding } from '../people/role-holding.entity.ts';
import { complaintForAct, concerns } from './complaint-for-act.ts';
import { ComplaintSubject } from './complaint-subject.entity.ts';
import { Complaint } from './complaint.entity.ts';
import { presentStaffComplaint, type StaffComplaint } from './present-complaint.ts';

/** So many are more than anybody looks through. */
const most = 300;

/** How one fares, without what it says; for whom the list has it. @throws RuleError `not-found` */
export async function getComplaint(
  context: ActContext,
  input: Received<'feedback', 'getComplaint'>,
): Promise<StaffComplaint> {
  const { em, keyring } = context;
  const actor = actorOf(context);
  const row = await em.findOne(
    Complaint,
    { id: keyring.ids.open('complaint', input.complaint) },
    { populate: ['unit', 'assignee'] },
  );
  const readers = row ? ([...complaintHandlers(row.level as ComplaintLevel), 'auditor'] as const) : [];
  if (!row || !reaches(actor, readers, row.place) || (await concerns(context, row, actor.personId)))
    throw new RuleError('not-found');
  return presentStaffComplaint(context, row);
}

/** Whom it may be passed to: who handles such complaints there, and neither is meant by it nor wrote it. @throws RuleError `not-found` */
export async function listHandlers(
  context: ActContext,
  input: Received<'feedback', 'listHandlers'>,
): Promise<Answer<'feedback', 'listHandlers'>> {
  const { em, keyring, today } = context;
  const complaint = await complaintForAct(context, input.complaint, false);
  const { place } = complaint;
  const meant = await em.find(ComplaintSubject, { complaint: complaint.id }, { fields: ['person'] });
  const not = [...meant.map((one) => one.person.id), ...(complaint.submittedBy ? [complaint.submittedBy.id] : [])];
  const rows = await em.find(
    RoleHolding,
    {
      role: { $in: [...complaintHandlers(complaint.level as ComplaintLevel)] },
      person: { $nin: not },
      from: { $lte: today },
      $or: [{ to: null }, { to: { $gt: today } }],
      unit: { place: { $in: Array.from({ length: place.length / 4 }, (_, level) => place.slice(0, (level + 1) * 4)) } },
    },
    { populate: ['person', 'unit'], orderBy: { id: 'asc' }, limit: most },
  );
  const byPerson = new Map(rows.map((row) => [row.person.id, row]));
  return {
    items: [...byPerson.values()].map(({ person, unit }) => ({
      id: keyring.ids.seal('person', person.id),
      name: keyring.open(person.nameCipher),
      unit: { code: unit.code, name: unit.name },
    })),
  };
}
