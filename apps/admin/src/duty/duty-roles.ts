import type { Role } from '@linfa/domain';

/** Who finds duty in the menu; what each may do there comes with the rows. */
export const dutyReaders: readonly Role[] = [
  'adviser',
  'community-clerk',
  'street-officer',
  'justice-head',
  'district-officer',
  'auditor',
];
/** Who plans and signs it. */
export const dutyPlanners: readonly Role[] = ['community-clerk', 'street-officer'];
