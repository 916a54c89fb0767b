import type { Role } from '@linfa/domain';

/** Those who take signed papers in. */
export const paperKeepers: readonly Role[] = ['community-clerk', 'street-officer', 'mediator'];
export const textPublishers: readonly Role[] = ['administrator'];
