import type { Role } from '@linfa/domain';

/** Those who say how records are handed on. */
export const exportKeepers: readonly Role[] = ['street-officer', 'justice-head', 'district-officer'];
/** Those who hand them on, names masked: all of them may read every record set. */
export const exportRunners: readonly Role[] = [...exportKeepers, 'community-clerk', 'auditor'];
