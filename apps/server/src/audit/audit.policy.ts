import type { Role } from '@linfa/domain';

/** Those who read who did what, over the whole installation. It says nothing personal of those whom it was done for. */
export const auditReaders: readonly Role[] = ['auditor', 'administrator'];
