import { auditReaders } from '../audit/audit.policy.ts';
import type { AreaActs } from '../http/area.ts';
import { backupState } from './backup-state.ts';

export const backupActs: AreaActs<'backups'> = {
  state: { access: auditReaders, handle: backupState },
};
