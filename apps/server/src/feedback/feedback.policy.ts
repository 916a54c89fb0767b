import type { Role } from '@linfa/domain';

/** Those who handle complaints and suggestions; which ones is decided by whom it is about. */
export const complaintHandlers: readonly Role[] = [
  'community-clerk',
  'street-officer',
  'justice-head',
  'district-officer',
];
/** Those who see that there are complaints and how they fare, and how content people were. */
export const feedbackReaders: readonly Role[] = [...complaintHandlers, 'auditor'];
/** Those who read what was written with ratings: not the community, whose people it is about. */
export const remarkReaders: readonly Role[] = ['street-officer', 'justice-head', 'district-officer'];
