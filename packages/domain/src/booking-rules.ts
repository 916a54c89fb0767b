import { addDays, beijingDay, type Day } from './day.ts';
import { RuleError } from './rule-error.ts';

/** Until so many hours before the start a resident may cancel or move a booking alone; afterwards the community is asked. */
const cutOffHours = 2;
/** Bookings still to come that one resident may have at a time, for oneself and others together. */
export const mostBookings = 3;
/** Days within which the same person coming again is worth a word to the adviser. */
export const repeatVisitDays = 90;

/** What the rules need to know of a slot. `startsAt` is in minutes from midnight, Beijing time. */
export interface SlotTime {
  readonly day: Day;
  readonly startsAt: number;
}

/** The instant at which a slot begins. */
export function slotStart({ day, startsAt }: SlotTime): Date {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + startsAt * 60_000);
}

/** Hour of the day before at which somebody is reminded, Beijing time: people are at home and awake. */
const reminderHour = 18;

/** When to remind somebody of what begins then; null once that time has passed. `startsAt` does not matter for the day. */
export function reminderDue(day: Day, now: Date): Date | null {
  const due = slotStart({ day: addDays(day, -1), startsAt: reminderHour * 60 });
  return due > now ? due : null;
}

/** @throws RuleError `slot-not-open` for a slot that was called off or has begun */
export function assertBookable(slot: SlotTime & { readonly closed: boolean }, now: Date): void {
  if (slot.closed) throw new RuleError('slot-not-open', { reason: '值班已取消' });
  if (slotStart(slot) <= now) throw new RuleError('slot-not-open', { reason: '已经开始' });
}

/** Whether a resident may still cancel or move a booking of this slot alone. */
export function isBeforeCutOff(slot: SlotTime, now: Date): boolean {
  return slotStart(slot).getTime() - now.getTime() >= cutOffHours * 3_600_000;
}

/** @param act what is being done, in Chinese: 取消, 改约. @throws RuleError `too-late` */
export function assertBeforeCutOff(slot: SlotTime, now: Date, act: string): void {
  if (!isBeforeCutOff(slot, now)) throw new RuleError('too-late', { hours: cutOffHours, act });
}

/** @param count bookings still to come. @throws RuleError `too-many-bookings` */
export function assertWithinLimit(count: number): void {
  if (count >= mostBookings) throw new RuleError('too-many-bookings', { count, most: mostBookings });
}

/** Who came is known from the morning of the day on, who did not once the slot has begun. */
export function isTimeTo(act: 'mark-arrived' | 'mark-missed', slot: SlotTime, now: Date): boolean {
  return act === 'mark-arrived' ? slot.day <= beijingDay(now) : slotStart(slot) <= now;
}
