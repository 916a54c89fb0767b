import type { Answer } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { presentOffers } from './present-offer.ts';
import { ShiftOffer } from './shift-offer.entity.ts';

/** What an adviser has offered and was offered, newest first; the newest hundred. */
export async function listSwaps(context: ActContext): Promise<Answer<'dutyShifts', 'listSwaps'>> {
  const { personId } = actorOf(context);
  const rows = await context.em.find(
    ShiftOffer,
    { $or: [{ from: personId }, { to: personId }] },
    { orderBy: { id: 'desc' }, limit: 100 },
  );
  return { items: await presentOffers(context, rows) };
}
