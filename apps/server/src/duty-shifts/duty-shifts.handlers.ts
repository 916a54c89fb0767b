import type { AreaActs } from '../http/area.ts';
import { treeReaders } from '../org-units/org-units.policy.ts';
import { acceptSwap, declineSwap } from './answer-swap.ts';
import { amendShift } from './amend-shift.ts';
import { cancelShift } from './cancel-shift.ts';
import { closeShift } from './close-shift.ts';
import { countersignShift } from './countersign-shift.ts';
import { dutyKeepers, dutyReaders, rosterPlanners } from './duty-shifts.policy.ts';
import { enterPaperSignature } from './enter-paper-signature.ts';
import { getSheet } from './get-sheet.ts';
import { listAdvisers } from './list-advisers.ts';
import { listHolidays } from './list-holidays.ts';
import { getShift, listMyShifts, listShifts } from './list-shifts.ts';
import { listSwaps } from './list-swaps.ts';
import { listToCountersign } from './list-to-countersign.ts';
import { missShift } from './miss-shift.ts';
import { moveShift } from './move-shift.ts';
import { objectToShift } from './object-to-shift.ts';
import { offerSwap } from './offer-swap.ts';
import { openByCode } from './open-by-code.ts';
import { planRoster } from './plan-roster.ts';
import { showCode } from './show-code.ts';
import { swapShift } from './swap-shift.ts';

export const dutyShiftActs: AreaActs<'dutyShifts'> = {
  planRoster: { access: rosterPlanners, handle: planRoster },
  list: { access: dutyReaders, handle: listShifts },
  get: { access: dutyReaders, handle: getShift },
  listHolidays: { access: treeReaders, handle: listHolidays },
  listAdvisers: { access: dutyReaders, handle: listAdvisers },
  listMine: { access: ['adviser'], handle: listMyShifts },
  cancelShift: { access: dutyKeepers, handle: cancelShift },
  closeShift: { access: dutyKeepers, handle: closeShift },
  amendShift: { access: dutyKeepers, handle: amendShift },
  missShift: { access: rosterPlanners, handle: missShift },
  moveShift: { access: rosterPlanners, handle: moveShift },
  swapShift: { access: rosterPlanners, handle: swapShift },
  offerSwap: { access: ['adviser'], handle: offerSwap },
  acceptSwap: { access: ['adviser'], handle: acceptSwap },
  declineSwap: { access: ['adviser'], handle: declineSwap },
  listSwaps: { access: ['adviser'], handle: listSwaps },
  getSheet: { access: dutyKeepers, handle: getSheet },
  listToCountersign: { access: rosterPlanners, handle: listToCountersign },
  countersignShift: { access: rosterPlanners, handle: countersignShift },
  objectToShift: { access: rosterPlanners, handle: objectToShift },
  enterPaperSignature: { access: rosterPlanners, handle: enterPaperSignature },
  showCode: { access: ['adviser'], handle: showCode },
  openByCode: { access: rosterPlanners, handle: openByCode },
};
