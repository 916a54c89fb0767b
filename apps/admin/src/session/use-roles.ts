import type { Role } from '@linfa/domain';
import { rolesOf, useMe } from './session';

/** Whether the person holds one of these anywhere: what a page offers to begin; what may be done where is the server's word. */
export function useRoles(...roles: readonly Role[]): boolean {
  const held = rolesOf(useMe());
  return roles.some((role) => held.has(role));
}
