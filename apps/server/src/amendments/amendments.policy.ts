import type { Role } from '@linfa/domain';

/** Those who keep any of the records; which of them the record itself decides. */
export const amendmentReaders: readonly Role[] = ['adviser', 'mediator', 'community-clerk', 'street-officer'];
/** Those who may read the reasons of every kind of record there. */
export const amendmentOverseers: readonly Role[] = ['community-clerk', 'street-officer'];
