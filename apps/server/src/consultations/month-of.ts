import type { Answer, Received } from '@linfa/contract';
import {
  monthPeriod,
  type CountersignState,
  type DutyShiftState,
  type serviceKinds,
  type serviceModes,
} from '@linfa/domain';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { clockOf } from '../slots/clock.ts';
import { Consultation } from './consultation.entity.ts';

/** Rows of each kind that a month is listed with: more is no month of one person. */
const mostRows = 1000;

/** An adviser's own month for inspection: shifts, countersigned or not, and lines without who was served or what was said. Two statements. */
export async function monthOf(
  context: ActContext,
  input: Received<'consultations', 'monthOf'>,
): Promise<Answer<'consultations', 'monthOf'>> {
  const { em, keyring } = context;
  const { from, to } = monthPeriod(input.year, input.month);
  const mine = { adviser: actorOf(context).personId, heldOn: { $gte: from, $lte: to } };
  const order = { populate: ['unit'], strategy: 'joined', limit: mostRows } as const;
  const shifts = await em.find(DutyShift, mine, { ...order, orderBy: { heldOn: 'asc', startsAt: 'asc', id: 'asc' } });
  const lines = await em.find(Consultation, mine, { ...order, orderBy: { heldOn: 'asc', id: 'asc' } });
  const held = shifts.filter((one) => one.state === 'held');
  const minutesOf = (rows: readonly DutyShift[]): number => rows.reduce((sum, one) => sum + one.minutes, 0);
  return {
    minutes: minutesOf(held),
    signedMinutes: minutesOf(held.filter((one) => one.countersign === 'countersigned')),
    shifts: shifts.map((one) => ({
      id: keyring.ids.seal('shift', one.id),
      community: { code: one.unit.code, name: one.unit.name },
      day: one.heldOn,
      startsAt: clockOf(one.startsAt),
      minutes: one.minutes,
      state: one.state as DutyShiftState,
      countersign: one.countersign as CountersignState,
    })),
    lines: lines.map((one) => ({
      id: keyring.ids.seal('consultation', one.id),
      community: { code: one.unit.code, name: one.unit.name },
      day: one.heldOn,
      serviceKind: one.serviceKind as keyof typeof serviceKinds,
      mode: one.mode as keyof typeof serviceModes,
      persons: one.persons,
      minutes: one.minutes,
    })),
  };
}
