import type { Answer, Received } from '@linfa/contract';
import type { CountersignState } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { clockOf } from '../slots/clock.ts';
import { DutyShift } from './duty-shift.entity.ts';
import { rosterPlanners } from './duty-shifts.policy.ts';

/** The shifts of a subtree that wait for a signature, one's own duty left out, oldest entry first. One statement. */
export async function listToCountersign(
  context: ActContext,
  input: Received<'dutyShifts', 'listToCountersign'>,
): Promise<Answer<'dutyShifts', 'listToCountersign'>> {
  const { em, keyring } = context;
  const unit = await unitInReach(context, input.unit, rosterPlanners);
  const after = input.after === undefined ? 0 : keyring.ids.open('shift', input.after);
  const rows = await em.find(
    DutyShift,
    {
      place: { $gte: unit.place, $lt: `${unit.place}~` },
      countersign: { $in: ['closed', 'changed'] },
      id: { $gt: after },
      $or: [{ adviser: null }, { adviser: { $ne: actorOf(context).personId } }],
    },
    { populate: ['unit', 'adviser'], strategy: 'joined', orderBy: { id: 'asc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: items.map((shift) => ({
      shift: keyring.ids.seal('shift', shift.id),
      community: { code: shift.unit.code, name: shift.unit.name },
      adviser: shift.adviser ? keyring.open(shift.adviser.nameCipher) : null,
      day: shift.heldOn,
      startsAt: clockOf(shift.startsAt),
      minutes: shift.minutes,
      countersign: shift.countersign as CountersignState,
    })),
    next: rows.length > input.limit && last ? keyring.ids.seal('shift', last.id) : null,
  };
}
