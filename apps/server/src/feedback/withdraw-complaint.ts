import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { applyComplaintAct, RuleError, type ComplaintState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { findByCode } from './by-code.ts';
import { Complaint } from './complaint.entity.ts';
import { presentOwnComplaint, type OwnComplaint } from './present-complaint.ts';

/** Takes back one's own. It stays on record as withdrawn. @throws RuleError `not-found`, `wrong-state` once it is answered */
export async function withdrawComplaint(
  context: ActContext,
  input: Received<'feedback', 'withdraw'>,
): Promise<OwnComplaint> {
  const { em, keyring } = context;
  const complaint = await em.findOne(
    Complaint,
    { id: keyring.ids.open('complaint', input.complaint), submittedBy: actorOf(context).personId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!complaint) throw new RuleError('not-found');
  await em.populate([complaint], ['unit']);
  return withdraw(context, complaint);
}

/** The same with the code; nothing is kept of who did it. @throws RuleError `wrong-query-code`, `wrong-state` */
export async function withdrawByCode(
  context: ActContext,
  input: Received<'feedback', 'withdrawByCode'>,
): Promise<OwnComplaint> {
  const complaint = await findByCode(context, input.queryCode, LockMode.PESSIMISTIC_WRITE);
  return withdraw({ ...context, actor: null }, complaint);
}

function withdraw(context: ActContext, complaint: Complaint): Promise<OwnComplaint> {
  const before = complaint.state as ComplaintState;
  complaint.state = applyComplaintAct(before, 'withdraw');
  recordAct(context, {
    act: 'feedback.withdraw',
    thing: `complaint:${complaint.id}`,
    from: before,
    to: complaint.state,
  });
  return presentOwnComplaint(context, complaint);
}
