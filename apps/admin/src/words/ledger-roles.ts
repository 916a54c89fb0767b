import type { Role } from '@linfa/domain';

/** Who finds the books of a unit in the menu; what each may do there is the server's word. */
export const ledgerRoles: readonly Role[] = [
  'community-clerk',
  'street-officer',
  'justice-head',
  'signatory',
  'district-officer',
  'auditor',
];
