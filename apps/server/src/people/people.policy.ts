import { grantors, type Role } from '@linfa/domain';

/** Those who enter people and appoint them, each to what lies below. */
export const peopleKeepers: readonly Role[] = grantors;
/** Those who see who works where, names masked: a clerk plans the duty of advisers. */
export const peopleReaders: readonly Role[] = [...grantors, 'justice-head', 'community-clerk', 'auditor'];
/** Those who keep accounts and phone numbers, by which one signs in. */
export const accountKeepers: readonly Role[] = ['administrator'];
