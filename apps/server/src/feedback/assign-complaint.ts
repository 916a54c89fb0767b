import type { Received } from '@linfa/contract';
import {
  applyComplaintAct,
  complaintHandlers,
  RuleError,
  type ComplaintLevel,
  type ComplaintState,
} from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { currentHoldings } from '../http/actor.ts';
import { Person } from '../people/person.entity.ts';
import { complaintForAct, concerns } from './complaint-for-act.ts';
import { presentStaffComplaint, type StaffComplaint } from './present-complaint.ts';
import { tellAboutComplaint } from './tell-about-complaint.ts';

/** Gives it to somebody who may handle it. @throws RuleError `cannot-handle`, `wrong-state`, `not-found` */
export async function assignComplaint(
  context: ActContext,
  input: Received<'feedback', 'assignComplaint'>,
): Promise<StaffComplaint> {
  const { em, keyring, today } = context;
  const complaint = await complaintForAct(context, input.complaint);
  const before = complaint.state as ComplaintState;
  const next = applyComplaintAct(before, 'assign');
  const person = await em.findOne(Person, { id: keyring.ids.open('person', input.to) });
  if (!person) throw new RuleError('not-found');
  const roles = complaintHandlers(complaint.level as ComplaintLevel);
  const holdings = await currentHoldings(em, person.id, 'staff', today);
  const handles = holdings.some(
    (one) => roles.some((role) => role === one.role) && complaint.place.startsWith(one.unit.place),
  );
  if (!handles || (await concerns(context, complaint, person.id))) throw new RuleError('cannot-handle');
  complaint.state = next;
  complaint.assignee = person;
  await tellAboutComplaint(context, person, 'complaint-assigned', complaint);
  recordAct(context, {
    act: 'feedback.assignComplaint',
    thing: `complaint:${complaint.id}`,
    from: before,
    to: next,
    reason: `person:${person.id}`,
  });
  return presentStaffComplaint(context, complaint);
}
