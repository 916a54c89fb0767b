import { LockMode, type EntityManager } from '@mikro-orm/core';
import { applyDutyShiftAct, RuleError, slotStart, type DutyShiftState } from '@linfa/domain';
import { writeAmendment } from '../amendments/keep-amendment.ts';
import { tellBooking } from '../bookings/tell-booking.ts';
import type { ActContext } from '../http/act-context.ts';
import type { Person } from '../people/person.entity.ts';
import { assertCanServe, lockAdvisers } from './adviser-on-duty.ts';
import { DutyShift } from './duty-shift.entity.ts';
import { openBookingsOf } from './end-bookings-of.ts';
import { tellAdviser } from './tell-adviser.ts';

export interface Exchange {
  readonly act: 'dutyShifts.swapShift' | 'dutyShifts.acceptSwap';
  readonly shift: DutyShift;
  readonly to: Person;
  /** The other's shift that is taken over in return. */
  readonly inExchange: DutyShift | null;
  readonly reason: string;
}

/** Shifts by their numbers, always locked in one order, with units and advisers. @throws RuleError `not-found` */
export async function lockShifts(em: EntityManager, ids: readonly number[]): Promise<ReadonlyMap<number, DutyShift>> {
  const found = new Map<number, DutyShift>();
  for (const id of [...new Set(ids)].toSorted((a, b) => a - b)) {
    const shift = await em.findOne(DutyShift, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (!shift) throw new RuleError('not-found');
    found.set(id, shift);
  }
  await em.populate([...found.values()], ['unit', 'adviser']);
  return found;
}

/** Whether a shift may still change hands or time. @throws RuleError `wrong-state`, `shift-begun` */
export function assertToCome(shift: DutyShift, now: Date, act: 'swap' | 'move'): void {
  applyDutyShiftAct(shift.state as DutyShiftState, act);
  if (slotStart({ day: shift.heldOn, startsAt: shift.startsAt }) <= now) throw new RuleError('shift-begun');
}

/**
 * Puts another adviser on a shift, and the first on the other's where they exchange. The caller has locked the shifts.
 * Who stood there before is kept; the two and everybody booked are told.
 * @returns how many residents were told
 * @throws RuleError `wrong-state`, `shift-begun`, `not-adviser-there`, `adviser-busy`, `same-adviser`, `not-found`
 */
export async function exchangeShifts(
  context: ActContext,
  { act, shift, to, inExchange, reason }: Exchange,
): Promise<number> {
  const { em, keyring, now } = context;
  const from = shift.adviser ?? null;
  const changes = [{ shift, person: to }, ...(inExchange && from ? [{ shift: inExchange, person: from }] : [])];
  if (from?.id === to.id) throw new RuleError('same-adviser');
  // What is taken in return must be the other's.
  if (inExchange && (!from || inExchange.adviser?.id !== to.id)) throw new RuleError('not-found');
  await lockAdvisers(em, [to.id, ...(from ? [from.id] : [])]);
  const moving = changes.map((one) => one.shift.id);
  for (const change of changes) {
    assertToCome(change.shift, now, 'swap');
    const { place, heldOn: day, startsAt, minutes } = change.shift;
    await assertCanServe(em, change.person.id, { place, day, startsAt, minutes }, moving);
  }
  let told = 0;
  for (const change of changes) {
    writeAmendment(context, change.shift, {
      act,
      kind: 'shift',
      reason,
      before: { adviser: change.shift.adviser ? keyring.open(change.shift.adviser.nameCipher) : '' },
    });
    change.shift.adviser = change.person;
    for (const person of [from, to]) if (person) tellAdviser(context, person, 'shift-swapped', change.shift);
    for (const booking of await openBookingsOf(context, change.shift)) {
      await tellBooking(context, booking, 'booking-adviser-changed');
      told += 1;
    }
  }
  return told;
}
