import { LockMode, type EntityManager } from '@mikro-orm/core';
import { complaintHandlers, type ComplaintLevel } from '@linfa/domain';
import { reaches, type Actor } from '../http/actor.ts';
import { concerns } from './complaint-for-act.ts';
import { Complaint } from './complaint.entity.ts';

/**
 * The files of a complaint are read by whoever submitted it and by those who handle it, never by whom it is about. They
 * may be taken away until somebody has it.
 */
export const complaintFiles = {
  async mayRead(em: EntityManager, actor: Actor, complaintId: number): Promise<boolean> {
    const complaint = await em.findOne(Complaint, complaintId);
    if (!complaint) return false;
    if (complaint.submittedBy?.id === actor.personId) return true;
    if (!reaches(actor, complaintHandlers(complaint.level as ComplaintLevel), complaint.place)) return false;
    return !(await concerns({ em }, complaint, actor.personId));
  },
  async isOpen(em: EntityManager, complaintId: number): Promise<boolean> {
    const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    return (await em.findOne(Complaint, { id: complaintId }, locked))?.state === 'submitted';
  },
};
