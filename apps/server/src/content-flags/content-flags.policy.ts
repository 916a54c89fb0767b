import type { Role } from '@linfa/domain';

/** Those who look at what WeChat flagged, in their reach: not the community, whose neighbours wrote it. */
export const flagReaders: readonly Role[] = ['street-officer', 'justice-head', 'district-officer'];
