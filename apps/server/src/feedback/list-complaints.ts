import type { Answer, Received } from '@linfa/contract';
import { levelsHandled } from '@linfa/domain';
import { rolesAt } from '../bookings/roles-at.ts';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { ComplaintSubject } from './complaint-subject.entity.ts';
import { Complaint } from './complaint.entity.ts';
import { feedbackReaders } from './feedback.policy.ts';
import { presentStaffComplaint } from './present-complaint.ts';

/**
 * What was submitted to a unit and those below, the newest first, without what it says. What is about oneself, or goes
 * higher than one's roles, is not there.
 */
export async function listComplaints(
  context: ActContext,
  input: Received<'feedback', 'listComplaints'>,
): Promise<Answer<'feedback', 'listComplaints'>> {
  const { em, keyring } = context;
  const { from, to } = shortPeriod(input.from, input.to);
  const unit = await unitInReach(context, input.unit, feedbackReaders);
  const actor = actorOf(context);
  const roles = rolesAt(actor, unit.place);
  const levels = roles.includes('auditor') ? ['unit', 'street', 'district'] : levelsHandled(roles);
  const aboutMe = await em.find(ComplaintSubject, { person: actor.personId }, { fields: ['complaint'] });
  const before = input.after === undefined ? undefined : keyring.ids.open('complaint', input.after);
  const rows = await em.find(
    Complaint,
    {
      place: { $gte: unit.place, $lt: `${unit.place}~` },
      submittedOn: { $gte: from, $lte: to },
      level: { $in: levels },
      $and: [
        { $or: [{ submittedBy: null }, { submittedBy: { $ne: actor.personId } }] },
        ...(aboutMe.length > 0 ? [{ id: { $nin: aboutMe.map((one) => one.complaint.id) } }] : []),
        ...(before === undefined ? [] : [{ id: { $lt: before } }]),
      ],
      ...(input.state !== undefined && { state: input.state }),
    },
    { populate: ['unit', 'assignee'], orderBy: { id: 'desc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => presentStaffComplaint(context, row)),
    next: rows.length > input.limit && last ? keyring.ids.seal('complaint', last.id) : null,
  };
}
