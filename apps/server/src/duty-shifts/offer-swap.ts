import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError, shiftOfferTable } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { assertCanServe } from './adviser-on-duty.ts';
import { assertToCome, lockShifts } from './exchange-shifts.ts';
import { presentOffers, type PresentedOffer } from './present-offer.ts';
import { tellAdviser } from './tell-adviser.ts';
import { ShiftOffer } from './shift-offer.entity.ts';

/**
 * An adviser asks another to take a shift of theirs over, or to exchange it for one of the other's.
 * @throws RuleError `already-offered`, `same-adviser`, `not-adviser-there`, `adviser-busy`, `shift-begun`, `wrong-state`, `not-found`
 */
export async function offerSwap(
  context: ActContext,
  input: Received<'dutyShifts', 'offerSwap'>,
): Promise<PresentedOffer> {
  const { em, keyring, now } = context;
  const { personId } = actorOf(context);
  const shiftId = keyring.ids.open('shift', input.shift);
  const otherId = input.inExchange === undefined ? null : keyring.ids.open('shift', input.inExchange);
  const toId = keyring.ids.open('person', input.adviser);
  const shifts = await lockShifts(em, otherId === null ? [shiftId] : [shiftId, otherId]);
  const shift = shifts.get(shiftId);
  const inExchange = otherId === null ? null : (shifts.get(otherId) ?? null);
  const to = await em.findOne(Person, { id: toId });
  if (!to || shift?.adviser?.id !== personId || (inExchange && inExchange.adviser?.id !== to.id))
    throw new RuleError('not-found');
  if (to.id === personId) throw new RuleError('same-adviser');
  const moving = [...shifts.keys()];
  for (const [one, person] of [[shift, to.id] as const, ...(inExchange ? [[inExchange, personId] as const] : [])]) {
    assertToCome(one, now, 'swap');
    const { place, heldOn: day, startsAt, minutes } = one;
    await assertCanServe(em, person, { place, day, startsAt, minutes }, moving);
  }
  const offer = em.create(ShiftOffer, {
    shift,
    from: em.getReference(Person, personId),
    to,
    inExchange,
    state: shiftOfferTable.initial,
    activeShift: shift.id,
    at: now,
  });
  em.persist(offer);
  try {
    await em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? new RuleError('already-offered') : error;
  }
  tellAdviser(context, to, 'swap-offered', shift);
  recordAct(context, { act: 'dutyShifts.offerSwap', thing: `shiftOffer:${offer.id}`, to: offer.state });
  return (await presentOffers(context, [offer]))[0] as PresentedOffer;
}
