import type { Role } from '@linfa/domain';

/** Those who go and look for disputes, and read what was noted. */
export const screeners: readonly Role[] = ['mediator', 'community-clerk', 'street-officer'];
/** Those who read the rounds; the note is left out for who does not serve there. */
export const screeningReaders: readonly Role[] = [...screeners, 'justice-head', 'district-officer', 'auditor'];
