import { addDays, slotStart, wordClock, wordDate } from '@linfa/domain';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { rosterPlanners } from '../duty-shifts/duty-shifts.policy.ts';
import { ShiftOffer } from '../duty-shifts/shift-offer.entity.ts';
import type { ActContext } from '../http/act-context.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { eventKeepers } from '../outreach/outreach.policy.ts';
import { clockOf } from '../slots/clock.ts';
import { placesOf, unitOf, within, type Waiting, type WaitingSource } from './waiting.ts';

/** Days after which a shift that nobody signed in the community is the street's concern too. */
const signDays = 7;

/** Shifts that are over and of which nobody has said how long they were: one's own, and those without an adviser. */
export const shiftsToClose: WaitingSource = async (context, actor, limit) => {
  const places = placesOf(actor, rosterPlanners);
  const rows = await context.em.find(
    DutyShift,
    {
      state: 'planned',
      heldOn: { $lte: context.today },
      $or: [{ adviser: actor.personId }, ...(places.length === 0 ? [] : [{ adviser: null, ...within(places) }])],
    },
    { populate: ['unit'], strategy: 'joined', orderBy: { heldOn: 'asc', id: 'asc' }, limit },
  );
  const over = rows.filter(
    (row) => slotStart({ day: row.heldOn, startsAt: row.startsAt + row.minutes }) <= context.now,
  );
  return over.map((row) => present(context, row, 'shift-close', '登记值班结束'));
};

/** Shifts that an official objected to wait for their adviser. */
export const objectionsWaiting: WaitingSource = async (context, actor, limit) => {
  const rows = await context.em.find(
    DutyShift,
    { countersign: 'objected', adviser: actor.personId },
    { populate: ['unit'], strategy: 'joined', orderBy: { heldOn: 'asc', id: 'asc' }, limit },
  );
  return rows.map((row) => present(context, row, 'shift-objected', '答复社区对值班的异议'));
};

/** Shifts to be vouched for: by the community, and by the street when the community has not for a week. */
export const shiftsToSign: WaitingSource = async (context, actor, limit) => {
  const community = placesOf(actor, ['community-clerk']);
  const street = placesOf(actor, ['street-officer']);
  const whose = [
    ...(community.length === 0 ? [] : [within(community)]),
    ...(street.length === 0 ? [] : [{ heldOn: { $lt: addDays(context.today, -signDays) }, ...within(street) }]),
  ];
  if (whose.length === 0) return [];
  const rows = await context.em.find(
    DutyShift,
    {
      countersign: { $in: ['closed', 'changed'] },
      $and: [{ $or: whose }, { $or: [{ adviser: null }, { adviser: { $ne: actor.personId } }] }],
    },
    { populate: ['unit'], strategy: 'joined', orderBy: { heldOn: 'asc', id: 'asc' }, limit },
  );
  return rows.map((row) => present(context, row, 'shift-countersign', '为值班签字'));
};

/** A colleague asks to be relieved. */
export const swapsWaiting: WaitingSource = async ({ em, keyring, today }, actor, limit) => {
  const rows = await em.find(
    ShiftOffer,
    { to: actor.personId, state: 'offered' },
    { populate: ['shift.unit'], strategy: 'joined', orderBy: { id: 'asc' }, limit },
  );
  return rows.map((row) => ({
    kind: 'shift-swap',
    title: `${wordDate(row.shift.heldOn, today)} ${wordClock(clockOf(row.shift.startsAt))}：答复是否换班`,
    unit: unitOf(row.shift),
    since: null,
    dueOn: row.shift.heldOn,
    thing: { kind: 'offer', id: keyring.ids.seal('shift-offer', row.id) },
  }));
};

/** Events whose day has passed and of which nobody has said how they went. */
export const eventsToClose: WaitingSource = async ({ em, keyring, today }, actor, limit) => {
  const places = placesOf(actor, eventKeepers);
  if (places.length === 0) return [];
  const rows = await em.find(
    OutreachEvent,
    { state: { $in: ['planned', 'published'] }, heldOn: { $lt: today }, ...within(places) },
    { populate: ['unit'], strategy: 'joined', orderBy: { heldOn: 'asc', id: 'asc' }, limit },
  );
  return rows.map((row) => ({
    kind: 'event-close',
    title: `${wordDate(row.heldOn, today)} “${row.title}”：登记活动结果`,
    unit: unitOf(row),
    since: row.heldOn,
    dueOn: null,
    thing: { kind: 'event', id: keyring.ids.seal('event', row.id) },
  }));
};

function present({ keyring, today }: ActContext, row: DutyShift, kind: Waiting['kind'], words: string): Waiting {
  return {
    kind,
    title: `${wordDate(row.heldOn, today)} ${wordClock(clockOf(row.startsAt))}：${words}`,
    unit: unitOf(row),
    since: row.heldOn,
    dueOn: null,
    thing: { kind: 'shift', id: keyring.ids.seal('shift', row.id) },
  };
}
