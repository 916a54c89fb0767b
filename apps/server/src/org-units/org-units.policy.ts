import { roles, type Role } from '@linfa/domain';

/** Those who add, rename, move, merge and close units. */
export const treeKeepers: readonly Role[] = ['administrator', 'district-officer'];
/** All who work somewhere see how it is organised there. */
export const treeReaders: readonly Role[] = (Object.keys(roles) as Role[]).filter((role) => role !== 'resident');
