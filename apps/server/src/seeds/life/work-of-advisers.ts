import { addDays } from '@linfa/domain';
import { AdviserAssignment } from '../../advisers/adviser-assignment.entity.ts';
import { DutyShift } from '../../duty-shifts/duty-shift.entity.ts';
import { Holiday } from '../../duty-shifts/holiday.entity.ts';
import { ShiftSignature } from '../../duty-shifts/shift-signature.entity.ts';
import { findUnit } from '../../org-units/find-unit.ts';
import { grantRole } from '../../people/grant-role.ts';
import type { Cast } from './cast.ts';

/** A colleague would like to be relieved by the demo's adviser, and a community found the hours of one shift wrong. */
export async function workOfAdvisers(cast: Cast): Promise<void> {
  await offerShift(cast);
  await objectToShift(cast);
}

/** The colleague helps out in the adviser's community too. */
async function offerShift({ em, act, staff, app }: Cast): Promise<void> {
  const today = app.today();
  const to = staff('adviser', today).personId;
  const unit = await findUnit(em, 'demo-01-01');
  const assignment = await em.findOne(
    AdviserAssignment,
    { provenance: 'demo', adviser: { $ne: to } },
    { populate: ['adviser'], orderBy: { id: 'asc' } },
  );
  const colleague = assignment?.adviser;
  if (!colleague) return;
  await grantRole(em, colleague, { role: 'adviser', unit, from: addDays(today, -60) });
  const sealed = (id: number): string => app.keyring.ids.seal('person', id);
  const day = addDays(today, 12);
  // Nobody plans a year whose holidays are not known yet.
  if ((await em.count(Holiday, { day: { $gte: `${day.slice(0, 4)}-01-01` } })) === 0) return;
  const { planned } = await act(staff('community-clerk', today), 'dutyShifts.planRoster', {
    community: unit.code,
    adviser: sealed(colleague.id),
    from: day,
    to: day,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    startsAt: '17:00',
    slotMinutes: 30,
    slotCount: 2,
    mode: 'on-site',
  });
  for (const { id } of planned)
    await act({ personId: colleague.id, kind: 'staff', day: today }, 'dutyShifts.offerSwap', {
      shift: id,
      adviser: sealed(to),
    });
}

/** The last but one of the first community's, which was not signed then: the last waits for a signature. */
async function objectToShift({ em, act, staff, app }: Cast): Promise<void> {
  const clerk = staff('community-clerk', app.today());
  const shift = await em.findOne(
    DutyShift,
    { provenance: 'demo', state: 'held', countersign: 'countersigned', unit: { code: 'demo-01-01' } },
    { orderBy: { heldOn: 'desc', id: 'desc' } },
  );
  if (!shift) return;
  await em.nativeDelete(ShiftSignature, { shift: shift.id });
  shift.countersign = 'closed';
  await em.flush();
  const sealed = app.keyring.ids.seal('shift', shift.id);
  const { seen } = await act(clerk, 'dutyShifts.getSheet', { shift: sealed });
  await act(clerk, 'dutyShifts.objectToShift', { shift: sealed, seen, reason: '当天十点半已离开，时长请核对' });
}
