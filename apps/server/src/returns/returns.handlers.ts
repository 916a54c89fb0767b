import { returnFilingTable } from '@linfa/domain';
import type { AreaActs } from '../http/area.ts';
import { getReturn } from './get-return.ts';
import { listFilings } from './list-filings.ts';
import { lockReturn } from './lock-return.ts';
import { openFiling } from './open-filing.ts';
import { reportReturn } from './report-return.ts';
import { returnReaders } from './returns.policy.ts';
import { sendBackReturn } from './send-back-return.ts';
import { takeBackReturn } from './take-back-return.ts';
import { unlockReturn } from './unlock-return.ts';

const steps = returnFilingTable.acts;

export const returnActs: AreaActs<'returns'> = {
  get: { access: returnReaders, handle: getReturn },
  list: { access: returnReaders, handle: listFilings },
  open: { access: returnReaders, handle: openFiling },
  report: { access: steps.report.roles, handle: reportReturn },
  takeBack: { access: steps['take-back'].roles, handle: takeBackReturn },
  returnWithRemarks: { access: steps.return.roles, handle: sendBackReturn },
  lock: { access: steps.lock.roles, handle: lockReturn },
  unlock: { access: steps.unlock.roles, handle: unlockReturn },
};
