import type { Answer } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Complaint } from './complaint.entity.ts';
import { presentOwnComplaints } from './present-complaint.ts';

/** What the resident submitted under their own name; the newest hundred. */
export async function listMyComplaints(context: ActContext): Promise<Answer<'feedback', 'listMine'>> {
  const rows = await context.em.find(
    Complaint,
    { submittedBy: actorOf(context).personId },
    { populate: ['unit'], orderBy: { id: 'desc' }, limit: 100 },
  );
  return { items: await presentOwnComplaints(context, rows) };
}
