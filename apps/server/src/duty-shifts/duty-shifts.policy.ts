import type { Role } from '@linfa/domain';

/** Those who plan the duty of the communities they are responsible for. */
export const rosterPlanners: readonly Role[] = ['community-clerk', 'street-officer'];
/** Those who keep the duty: they call it off and say how long it was. */
export const dutyKeepers: readonly Role[] = ['adviser', 'community-clerk', 'street-officer'];
/** Those who may look at it. */
export const dutyReaders: readonly Role[] = [
  'adviser',
  'community-clerk',
  'street-officer',
  'justice-head',
  'district-officer',
  'auditor',
];
