import type { AreaActs } from '../http/area.ts';
import { editionReaders } from '../reports/reports.policy.ts';
import { getReconciliation } from './get-reconciliation.ts';

export const reconciliationActs: AreaActs<'reconciliation'> = {
  get: { access: editionReaders, handle: getReconciliation },
};
