import type { FilterQuery } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import {
  actsOpen,
  countersignTable,
  dutyShiftTable,
  RuleError,
  slotStart,
  type CountersignState,
  type DutyShiftState,
  type shiftModes,
} from '@linfa/domain';
import { query, type Sql } from '../database/sql.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { rolesAt } from '../bookings/roles-at.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { clockOf } from '../slots/clock.ts';
import { DutyShift } from './duty-shift.entity.ts';
import { dutyKeepers, dutyReaders, rosterPlanners } from './duty-shifts.policy.ts';
import { shortPeriod } from './short-period.ts';

type ShiftAct = Answer<'dutyShifts', 'list'>['items'][number]['may'][number];

/** The shifts of a subtree in a period, with how many places they offer and have given away. Three statements. */
export async function listShifts(
  context: ActContext,
  input: Received<'dutyShifts', 'list'>,
): Promise<Answer<'dutyShifts', 'list'>> {
  const { from, to } = shortPeriod(input.from, input.to);
  const unit = await unitInReach(context, input.unit, dutyReaders);
  const within = { $gte: unit.place, $lt: `${unit.place}~` };
  const shifts = await findShifts(context, { place: within, heldOn: { $gte: from, $lte: to } });
  return {
    items: await presentShifts(context, shifts, {
      text: 's.place >= ? and s.place < ? and s.day >= ? and s.day <= ?',
      values: [within.$gte, within.$lt, from, to],
    }),
  };
}

/** An adviser's own shifts in a period, in whichever communities. Two statements. */
export async function listMyShifts(
  context: ActContext,
  input: Received<'dutyShifts', 'listMine'>,
): Promise<Answer<'dutyShifts', 'listMine'>> {
  const { from, to } = shortPeriod(input.from, input.to);
  const mine = { adviser: actorOf(context).personId, heldOn: { $gte: from, $lte: to } };
  const shifts = await findShifts(context, mine);
  const ids = shifts.map((one) => one.id);
  const of = ids.length === 0 ? '1 = 0' : `s.shift_id in (${ids.map(() => '?').join(', ')})`;
  return { items: await presentShifts(context, shifts, { text: of, values: ids }) };
}

/** One shift, for whoever may look at its community's duty. @throws RuleError `not-found` */
export async function getShift(
  context: ActContext,
  input: Received<'dutyShifts', 'get'>,
): Promise<Answer<'dutyShifts', 'get'>> {
  const id = context.keyring.ids.open('shift', input.shift);
  const [shift] = await findShifts(context, { id });
  if (!shift || !reaches(actorOf(context), dutyReaders, shift.place)) throw new RuleError('not-found');
  const [shown] = await presentShifts(context, [shift], { text: 's.shift_id = ?', values: [id] });
  if (!shown) throw new RuleError('not-found');
  return { ...shown, opensSheet: reaches(actorOf(context), dutyKeepers, shift.place) };
}

function findShifts({ em }: ActContext, which: FilterQuery<DutyShift>): Promise<DutyShift[]> {
  return em.find(DutyShift, which, {
    populate: ['unit', 'adviser'],
    strategy: 'joined',
    orderBy: { heldOn: 'asc', startsAt: 'asc', id: 'asc' },
  });
}

/** @param slots which slots are theirs */
async function presentShifts(
  context: ActContext,
  shifts: readonly DutyShift[],
  slots: Sql,
): Promise<Answer<'dutyShifts', 'list'>['items']> {
  const { em, keyring } = context;
  const sums = await query(em, {
    text: `select s.shift_id as shift, count(*) as slots, sum(s.taken) as booked from slot s where ${slots.text} group by s.shift_id`,
    values: slots.values,
  });
  const byShift = new Map(
    sums.map((row) => [Number(row['shift']), { slots: Number(row['slots']), booked: Number(row['booked']) }]),
  );
  return shifts.map((shift) => ({
    id: keyring.ids.seal('shift', shift.id),
    community: { code: shift.unit.code, name: shift.unit.name },
    adviser: shift.adviser
      ? { id: keyring.ids.seal('person', shift.adviser.id), name: keyring.open(shift.adviser.nameCipher) }
      : null,
    day: shift.heldOn,
    startsAt: clockOf(shift.startsAt),
    minutes: shift.minutes,
    mode: shift.mode as keyof typeof shiftModes,
    state: shift.state as DutyShiftState,
    countersign: shift.countersign as CountersignState,
    version: shift.version,
    ...(byShift.get(shift.id) ?? { slots: 0, booked: 0 }),
    may: mayDo(context, shift),
  }));
}

/** Changing hands and time only until it begins, what came of it only afterwards, and no signature for one's own duty. */
function mayDo(context: ActContext, shift: DutyShift): ShiftAct[] {
  const actor = actorOf(context);
  const roles = rolesAt(actor, shift.place);
  const planner = roles.some((role) => rosterPlanners.includes(role));
  const own = shift.adviser?.id === actor.personId;
  const open = actsOpen(dutyShiftTable, shift.state as DutyShiftState, roles);
  const signing = actsOpen(countersignTable, shift.countersign as CountersignState, roles);
  const begun = slotStart({ day: shift.heldOn, startsAt: shift.startsAt }) <= context.now;
  const may: Readonly<Record<ShiftAct, boolean>> = {
    cancel: open.includes('cancel'),
    close: begun && (open.includes('hold') || (open.includes('correct') && shift.countersign === 'objected')),
    amend: open.includes('correct'),
    miss: begun && open.includes('miss'),
    swap: !begun && planner && open.includes('swap'),
    'offer-swap': !begun && own && open.includes('swap'),
    move: !begun && open.includes('move'),
    countersign: !own && signing.includes('countersign'),
    object: !own && signing.includes('object'),
    'show-code': own && canBeSigned(shift),
  };
  return (Object.keys(may) as ShiftAct[]).filter((act) => may[act]);
}

function canBeSigned(shift: DutyShift): boolean {
  return countersignTable.acts.countersign.moves[shift.countersign as CountersignState] !== undefined;
}
