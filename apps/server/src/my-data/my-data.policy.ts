import type { Role } from '@linfa/domain';

/** Those who correct what was entered in their unit. */
export const correctionKeepers: readonly Role[] = ['community-clerk', 'street-officer', 'mediator'];
