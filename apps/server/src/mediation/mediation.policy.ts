import type { Role } from '@linfa/domain';

/** Those who take requests and enter what was done: the mediators, and the desk for them. */
export const mediationDesk: readonly Role[] = ['mediator', 'community-clerk', 'street-officer'];
/** Those who send whom they advised on to mediation; what becomes of it is not theirs to see. */
export const mediationSenders: readonly Role[] = ['adviser'];
/** Those who may open personal details and facts; each time is recorded. */
export const mediationRevealers: readonly Role[] = [...mediationDesk, 'justice-head'];
/** Those who may see that cases exist and how they stand, with masked names. */
export const mediationReaders: readonly Role[] = [...mediationRevealers, 'district-officer', 'auditor'];
