import type { Role } from '@linfa/domain';

/** Those who send matters on, hear what became of them, and read what was noted. */
export const referrers: readonly Role[] = ['adviser', 'mediator', 'community-clerk', 'street-officer'];
/** Those who read the referrals; the note is left out for who does not serve there. */
export const referralReaders: readonly Role[] = [...referrers, 'justice-head', 'district-officer', 'auditor'];
