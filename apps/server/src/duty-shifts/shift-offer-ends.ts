import { LockMode } from '@mikro-orm/core';
import { applyShiftOfferAct, type ShiftOfferAct, type ShiftOfferState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { ShiftOffer } from './shift-offer.entity.ts';

/** Ends an offer one way or another. The caller has locked it. @throws RuleError `wrong-state` */
export function endOffer(context: ActContext, offer: ShiftOffer, how: ShiftOfferAct, act: string): void {
  const before = offer.state as ShiftOfferState;
  offer.state = applyShiftOfferAct(before, how);
  offer.activeShift = null;
  recordAct(context, { act, thing: `shiftOffer:${offer.id}`, from: before, to: offer.state });
}

/** What was offered of shifts that have just changed hands is off. */
export async function endOffers(context: ActContext, shiftIds: readonly number[]): Promise<void> {
  const offers = await context.em.find(
    ShiftOffer,
    { state: 'offered', $or: [{ shift: { $in: [...shiftIds] } }, { inExchange: { $in: [...shiftIds] } }] },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const offer of offers) endOffer(context, offer, 'withdraw', 'dutyShifts.swapShift');
}
