import { LockMode } from '@mikro-orm/core';
import { complaintHandlers, RuleError, type ComplaintLevel } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { ComplaintSubject } from './complaint-subject.entity.ts';
import { Complaint } from './complaint.entity.ts';

/**
 * The complaint, locked unless it is only read, for somebody who may handle it: in reach, of a level that it goes to, and not about them.
 * @throws RuleError `not-found` for everybody else
 */
export async function complaintForAct(context: ActContext, sealed: string, lock = true): Promise<Complaint> {
  const { em, keyring } = context;
  const actor = actorOf(context);
  const complaint = await em.findOne(
    Complaint,
    { id: keyring.ids.open('complaint', sealed) },
    lock ? { lockMode: LockMode.PESSIMISTIC_WRITE } : {},
  );
  if (!complaint || !reaches(actor, complaintHandlers(complaint.level as ComplaintLevel), complaint.place))
    throw new RuleError('not-found');
  if (await concerns(context, complaint, actor.personId)) throw new RuleError('not-found');
  await em.populate([complaint], ['unit', 'assignee', 'submittedBy']);
  return complaint;
}

/** Whether it is about the person, or was submitted by them: neither handles it. */
export async function concerns(
  { em }: Pick<ActContext, 'em'>,
  complaint: Complaint,
  personId: number,
): Promise<boolean> {
  if (complaint.submittedBy?.id === personId) return true;
  return (await em.count(ComplaintSubject, { complaint: complaint.id, person: personId })) > 0;
}
