import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { applyShiftOfferAct, RuleError, type ShiftOfferState } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { exchangeShifts, lockShifts } from './exchange-shifts.ts';
import { presentOffers, type PresentedOffer } from './present-offer.ts';
import { tellAdviser } from './tell-adviser.ts';
import { endOffer, endOffers } from './shift-offer-ends.ts';
import { ShiftOffer } from './shift-offer.entity.ts';

/** The other adviser agrees: the shifts change hands now. @throws RuleError `wrong-state`, `not-found`, and as `exchangeShifts` does */
export async function acceptSwap(
  context: ActContext,
  input: Received<'dutyShifts', 'acceptSwap'>,
): Promise<PresentedOffer> {
  const { em } = context;
  const { offer, shifts } = await offerForAct(context, input.offer);
  if (offer.to.id !== actorOf(context).personId) throw new RuleError('not-found');
  applyShiftOfferAct(offer.state as ShiftOfferState, 'accept');
  const shift = shifts.get(offer.shift.id);
  // Somebody else was put on it meanwhile.
  if (!shift || shift.adviser?.id !== offer.from.id) throw new RuleError('changed-meanwhile');
  await exchangeShifts(context, {
    act: 'dutyShifts.acceptSwap',
    shift,
    to: offer.to,
    inExchange: offer.inExchange ? (shifts.get(offer.inExchange.id) ?? null) : null,
    reason: '双方同意换班',
  });
  endOffer(context, offer, 'accept', 'dutyShifts.acceptSwap');
  await em.flush();
  await endOffers(context, [...shifts.keys()]);
  return (await presentOffers(context, [offer]))[0] as PresentedOffer;
}

/** The other does not agree, or whoever offered takes it back. @throws RuleError `wrong-state`, `not-found` */
export async function declineSwap(
  context: ActContext,
  input: Received<'dutyShifts', 'declineSwap'>,
): Promise<PresentedOffer> {
  const { offer } = await offerForAct(context, input.offer);
  const mine = offer.from.id === actorOf(context).personId;
  endOffer(context, offer, mine ? 'withdraw' : 'decline', 'dutyShifts.declineSwap');
  if (!mine) tellAdviser(context, offer.from, 'swap-declined', offer.shift);
  await context.em.flush();
  return (await presentOffers(context, [offer]))[0] as PresentedOffer;
}

/** An offer to or from the actor with its shifts, all locked: shifts first, as whoever swaps them does. @throws RuleError `not-found` */
async function offerForAct(context: ActContext, sealed: string) {
  const { em, keyring } = context;
  const { personId } = actorOf(context);
  const id = keyring.ids.open('shift-offer', sealed);
  const seen = await em.findOne(ShiftOffer, { id }, { disableIdentityMap: true });
  if (!seen || (seen.from.id !== personId && seen.to.id !== personId)) throw new RuleError('not-found');
  const shifts = await lockShifts(em, [seen.shift.id, ...(seen.inExchange ? [seen.inExchange.id] : [])]);
  const offer = await em.findOneOrFail(ShiftOffer, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  await em.populate([offer], ['from', 'to', 'shift.unit', 'inExchange.unit']);
  return { offer, shifts };
}
