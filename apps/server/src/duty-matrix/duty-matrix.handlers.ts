import { dutyReaders, rosterPlanners } from '../duty-shifts/duty-shifts.policy.ts';
import type { AreaActs } from '../http/area.ts';
import { explainGap } from './explain-gap.ts';
import { getDutyMatrix } from './get-duty-matrix.ts';

export const dutyMatrixActs: AreaActs<'dutyMatrix'> = {
  get: { access: dutyReaders, handle: getDutyMatrix },
  explainGap: { access: rosterPlanners, handle: explainGap },
};
