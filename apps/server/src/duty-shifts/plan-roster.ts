import { LockMode } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import { countersignTable, rosterDays, RuleError, type Day } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { placeOn } from '../org-units/place-on.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { Person } from '../people/person.entity.ts';
import { RoleHolding } from '../people/role-holding.entity.ts';
import { minutesOf } from '../slots/clock.ts';
import { Slot } from '../slots/slot.entity.ts';
import { calendarOf } from './calendar-of.ts';
import { DutyShift } from './duty-shift.entity.ts';
import { rosterPlanners } from './duty-shifts.policy.ts';
import { shortPeriod } from './short-period.ts';

type Roster = Received<'dutyShifts', 'planRoster'>;

/**
 * Plans a recurring duty with its slots. Days on which the adviser is on duty at that time already are left out and named.
 * @throws RuleError `not-found` for somebody who is no adviser there, `bad-period`, `holidays-unknown`, `shift-too-long`
 */
export async function planRoster(context: ActContext, input: Roster): Promise<Answer<'dutyShifts', 'planRoster'>> {
  const { em, keyring, today } = context;
  const asked = shortPeriod(input.from, input.to);
  if (asked.from < today) throw new RuleError('bad-period', { reason: '不能为过去的日子排班' });
  const [startsAt, minutes] = [minutesOf(input.startsAt), input.slotMinutes * input.slotCount];
  if (startsAt + minutes > 24 * 60) throw new RuleError('shift-too-long');
  // Two rosters of one adviser planned at the same moment take turns here, so that the second sees the first: nothing is read before.
  const adviser = await em.findOne(
    Person,
    { id: keyring.ids.open('person', input.adviser) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const unit = await unitInReach(context, input.community, rosterPlanners);
  const holdings = adviser
    ? await em.find(RoleHolding, { person: adviser.id, role: 'adviser' }, { populate: ['unit'] })
    : [];
  const servesOn = (day: Day): boolean =>
    holdings.some((one) => unit.place.startsWith(one.unit.place) && one.from <= day && (!one.to || one.to > day));
  if (!adviser || !servesOn(asked.from)) throw new RuleError('not-found');
  const { planned, skipped } = rosterDays(
    { ...asked, weekdays: input.weekdays, except: input.except, extra: input.extra },
    await calendarOf(em, asked),
  );
  const others = await em.find(
    DutyShift,
    { adviser: adviser.id, heldOn: { $gte: asked.from, $lte: asked.to }, state: { $ne: 'cancelled' } },
    { populate: ['unit'] },
  );
  const otherOn = (day: Day): DutyShift | undefined =>
    others.find(
      (one) => one.heldOn === day && one.startsAt < startsAt + minutes && startsAt < one.startsAt + one.minutes,
    );
  const left = planned.flatMap((day) => {
    if (!servesOn(day)) return [{ day, because: '法律顾问届时已不在任' }];
    const other = otherOn(day);
    return other ? [{ day, because: `该时间已在${other.unit.name}值班` }] : [];
  });
  const shifts: DutyShift[] = [];
  for (const day of planned.filter((one) => !left.some((other) => other.day === one))) {
    const place = await placeOn(em, unit, day);
    const shift = em.create(DutyShift, {
      unit,
      place,
      originSet: null,
      originId: null,
      provenance: 'recorded',
      heldOn: day,
      adviser,
      mode: input.mode,
      state: 'planned',
      countersign: countersignTable.initial,
      startsAt,
      minutes,
      noteCipher: null,
    });
    em.persist(shift);
    for (let index = 0; index < input.slotCount; index++)
      em.persist(
        em.create(Slot, {
          shift,
          unit,
          place,
          day,
          startsAt: startsAt + index * input.slotMinutes,
          minutes: input.slotMinutes,
          capacity: input.capacity,
          taken: 0,
          closed: false,
        }),
      );
    shifts.push(shift);
  }
  await em.flush();
  recordAct(context, {
    act: 'dutyShifts.planRoster',
    thing: `orgUnit:${unit.id}`,
    to: 'planned',
    reason: `${shifts.length}次`,
  });
  return {
    planned: shifts.map((shift) => ({ id: keyring.ids.seal('shift', shift.id), day: shift.heldOn })),
    skipped: [...skipped, ...left].sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}
