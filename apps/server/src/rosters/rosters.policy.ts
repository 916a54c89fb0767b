import type { Role } from '@linfa/domain';

/** Those who keep the rosters of the units they serve, and see the names on them. */
export const rosterKeepers: readonly Role[] = ['community-clerk', 'street-officer', 'justice-head'];
/** Those who read them; names come masked. */
export const rosterReaders: readonly Role[] = [...rosterKeepers, 'signatory', 'district-officer', 'auditor'];
