import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { Person } from '../people/person.entity.ts';
import { rosterPlanners } from './duty-shifts.policy.ts';
import { exchangeShifts, lockShifts } from './exchange-shifts.ts';
import { endOffers } from './shift-offer-ends.ts';

/** The clerk puts another adviser on a shift, or lets two exchange theirs, at once. @throws RuleError `not-found`, and as `exchangeShifts` does */
export async function swapShift(
  context: ActContext,
  input: Received<'dutyShifts', 'swapShift'>,
): Promise<Answer<'dutyShifts', 'swapShift'>> {
  const { em, keyring } = context;
  const shiftId = keyring.ids.open('shift', input.shift);
  const otherId = input.inExchange === undefined ? null : keyring.ids.open('shift', input.inExchange);
  const shifts = await lockShifts(em, otherId === null ? [shiftId] : [shiftId, otherId]);
  for (const one of shifts.values())
    if (!reaches(actorOf(context), rosterPlanners, one.place)) throw new RuleError('not-found');
  const to = await em.findOne(Person, { id: keyring.ids.open('person', input.adviser) });
  const shift = shifts.get(shiftId);
  if (!to || !shift) throw new RuleError('not-found');
  const told = await exchangeShifts(context, {
    act: 'dutyShifts.swapShift',
    shift,
    to,
    inExchange: otherId === null ? null : (shifts.get(otherId) ?? null),
    reason: input.reason,
  });
  await endOffers(context, [...shifts.keys()]);
  return { toldBookings: told };
}
