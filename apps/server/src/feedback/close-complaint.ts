import type { Received } from '@linfa/contract';
import { applyComplaintAct, type ComplaintState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { complaintForAct } from './complaint-for-act.ts';
import { presentStaffComplaint, type StaffComplaint } from './present-complaint.ts';
import { tellAboutComplaint } from './tell-about-complaint.ts';

/** Closes what is answered, with a note for the file. @throws RuleError `wrong-state` before it is answered, `not-found` */
export async function closeComplaint(
  context: ActContext,
  input: Received<'feedback', 'closeComplaint'>,
): Promise<StaffComplaint> {
  const { keyring, today } = context;
  const complaint = await complaintForAct(context, input.complaint);
  const before = complaint.state as ComplaintState;
  complaint.state = applyComplaintAct(before, 'close');
  complaint.closedOn = today;
  complaint.noteCipher = input.note === '' ? null : keyring.seal(input.note);
  if (complaint.submittedBy) await tellAboutComplaint(context, complaint.submittedBy, 'complaint-closed', complaint);
  recordAct(context, {
    act: 'feedback.closeComplaint',
    thing: `complaint:${complaint.id}`,
    from: before,
    to: complaint.state,
  });
  return presentStaffComplaint(context, complaint);
}
