import type { Role } from '@linfa/domain';

/** Those who ring up whoever could not be told otherwise, each in their own reach. */
export const noticeCallers: readonly Role[] = ['community-clerk', 'street-officer', 'justice-head'];
