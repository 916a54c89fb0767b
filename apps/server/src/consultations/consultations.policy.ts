import type { Role } from '@linfa/domain';

/** Those who log and amend services, and read what was said. */
export const serviceLoggers: readonly Role[] = ['adviser', 'community-clerk', 'street-officer'];
/** Those who read the log; what was said is left out for who does not serve there. */
export const serviceReaders: readonly Role[] = [...serviceLoggers, 'justice-head', 'district-officer', 'auditor'];
