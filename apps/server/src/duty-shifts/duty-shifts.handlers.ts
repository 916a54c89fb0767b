import type { AreaActs } from '../http/area.ts';
import { cancelShift } from './cancel-shift.ts';
import { closeShift } from './close-shift.ts';
import { dutyKeepers, dutyReaders, rosterPlanners } from './duty-shifts.policy.ts';
import { listShifts } from './list-shifts.ts';
import { planRoster } from './plan-roster.ts';

export const dutyShiftActs: AreaActs<'dutyShifts'> = {
  planRoster: { access: rosterPlanners, handle: planRoster },
  list: { access: dutyReaders, handle: listShifts },
  cancelShift: { access: dutyKeepers, handle: cancelShift },
  closeShift: { access: dutyKeepers, handle: closeShift },
};
