import { dutyReaders } from '../duty-shifts/duty-shifts.policy.ts';
import type { AreaActs } from '../http/area.ts';
import { getDutyMatrix } from './get-duty-matrix.ts';

export const dutyMatrixActs: AreaActs<'dutyMatrix'> = {
  get: { access: dutyReaders, handle: getDutyMatrix },
};
