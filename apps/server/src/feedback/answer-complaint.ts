import type { Received } from '@linfa/contract';
import { applyComplaintAct, type ComplaintState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { complaintForAct } from './complaint-for-act.ts';
import { presentStaffComplaint, type StaffComplaint } from './present-complaint.ts';
import { tellAboutComplaint } from './tell-about-complaint.ts';

/** Answers the resident, who reads it among their own or by the code. @throws RuleError `wrong-state`, `not-found` */
export async function answerComplaint(
  context: ActContext,
  input: Received<'feedback', 'answerComplaint'>,
): Promise<StaffComplaint> {
  const { em, keyring, today } = context;
  const complaint = await complaintForAct(context, input.complaint);
  const before = complaint.state as ComplaintState;
  complaint.state = applyComplaintAct(before, 'answer');
  complaint.answerCipher = keyring.seal(input.text);
  complaint.answeredOn = today;
  complaint.answeredBy = em.getReference(Person, actorOf(context).personId);
  if (complaint.submittedBy) await tellAboutComplaint(context, complaint.submittedBy, 'complaint-answered', complaint);
  recordAct(context, {
    act: 'feedback.answerComplaint',
    thing: `complaint:${complaint.id}`,
    from: before,
    to: complaint.state,
  });
  return presentStaffComplaint(context, complaint);
}
