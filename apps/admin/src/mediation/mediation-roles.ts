import type { Role } from '@linfa/domain';

/** Who may begin a request or a case; at which units is the server's word. */
export const mediationDesk: readonly Role[] = ['mediator', 'community-clerk', 'street-officer'];
/** Units in which residents live. */
export const communityKinds = ['community', 'village'] as const;
