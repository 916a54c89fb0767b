import type { AreaActs } from '../http/area.ts';
import { chainState } from './chain-state.ts';
import { auditReaders } from './audit.policy.ts';
import { listAudit } from './list-audit.ts';

export const auditActs: AreaActs<'audit'> = {
  list: { access: auditReaders, handle: listAudit },
  chain: { access: auditReaders, handle: chainState },
};
