import type { Role } from '@linfa/domain';

/** Those who enter, amend and import lines at the units they serve. */
export const entryWriters: readonly Role[] = ['community-clerk', 'street-officer', 'justice-head'];
/** Those who read and export the lines of the units they serve. */
export const entryReaders: readonly Role[] = [...entryWriters, 'signatory', 'district-officer', 'auditor'];
/** Those who may start a book of their unit's own. */
export const registerDefiners: readonly Role[] = ['street-officer', 'justice-head', 'district-officer'];
