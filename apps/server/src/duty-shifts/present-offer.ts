import type { Answer } from '@linfa/contract';
import { actsOpen, shiftOfferTable, type ShiftOfferState } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { clockOf } from '../slots/clock.ts';
import type { DutyShift } from './duty-shift.entity.ts';
import type { ShiftOffer } from './shift-offer.entity.ts';

export type PresentedOffer = Answer<'dutyShifts', 'offerSwap'>;

/** Offers as the two concerned see them. */
export async function presentOffers(context: ActContext, offers: readonly ShiftOffer[]): Promise<PresentedOffer[]> {
  const { em, keyring } = context;
  const { personId } = actorOf(context);
  await em.populate([...offers], ['from', 'to', 'shift.unit', 'inExchange.unit']);
  const timeOf = (shift: DutyShift): PresentedOffer['shift'] => ({
    id: keyring.ids.seal('shift', shift.id),
    community: { code: shift.unit.code, name: shift.unit.name },
    day: shift.heldOn,
    startsAt: clockOf(shift.startsAt),
    minutes: shift.minutes,
  });
  return offers.map((offer) => {
    const open = actsOpen(shiftOfferTable, offer.state as ShiftOfferState, ['adviser']);
    const mayIf = {
      accept: offer.to.id === personId,
      decline: offer.to.id === personId,
      withdraw: offer.from.id === personId,
    };
    return {
      id: keyring.ids.seal('shift-offer', offer.id),
      from: keyring.open(offer.from.nameCipher),
      to: keyring.open(offer.to.nameCipher),
      shift: timeOf(offer.shift),
      inExchange: offer.inExchange ? timeOf(offer.inExchange) : null,
      state: offer.state as ShiftOfferState,
      may: open.filter((act) => mayIf[act]),
    };
  });
}
