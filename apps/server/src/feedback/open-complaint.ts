import type { Answer, Received } from '@linfa/contract';
import { recordAct } from '../audit/record-act.ts';
import { filesOf } from '../files/present-files.ts';
import type { ActContext } from '../http/act-context.ts';
import { complaintForAct } from './complaint-for-act.ts';
import { presentStaffComplaint, textsOf } from './present-complaint.ts';

/** What it says and who says it, for those who handle it; that they read it is recorded. @throws RuleError `not-found` */
export async function openComplaint(
  context: ActContext,
  input: Received<'feedback', 'openComplaint'>,
): Promise<Answer<'feedback', 'openComplaint'>> {
  const { keyring } = context;
  const complaint = await complaintForAct(context, input.complaint);
  recordAct(context, { act: 'feedback.openComplaint', thing: `complaint:${complaint.id}`, reason: '读取内容和提交人' });
  const { submittedBy } = complaint;
  return {
    ...presentStaffComplaint(context, complaint),
    ...textsOf(context, complaint),
    files: [...((await filesOf(context, 'complaint', [complaint.id])).get(complaint.id) ?? [])],
    note: complaint.noteCipher ? keyring.open(complaint.noteCipher) : '',
    submitter: submittedBy
      ? {
          name: keyring.open(submittedBy.nameCipher),
          phone: submittedBy.phoneCipher ? keyring.open(submittedBy.phoneCipher) : null,
        }
      : null,
  };
}
