import type { Role } from '@linfa/domain';

/** Those who see a unit's statistical returns: counts of cases, no personal data. */
export const returnReaders: readonly Role[] = [
  'mediator',
  'community-clerk',
  'street-officer',
  'justice-head',
  'signatory',
  'district-officer',
  'auditor',
];
