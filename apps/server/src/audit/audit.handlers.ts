import type { AreaActs } from '../http/area.ts';
import { listAudit } from './list-audit.ts';

export const auditActs: AreaActs<'audit'> = {
  list: { access: ['auditor', 'administrator'], handle: listAudit },
};
