import type { Role } from '@linfa/domain';

/** Those who take requests and enter what was done. */
export const mediators: readonly Role[] = ['mediator', 'community-clerk', 'street-officer'];
export const mediatorsWork = '办理调解';
