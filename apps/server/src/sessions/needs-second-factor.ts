import { wideRoles, type Role } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { currentHoldings } from '../http/actor.ts';
import type { StaffAccount } from './staff-account.entity.ts';

type Asking = Pick<ActContext, 'em' | 'today' | 'secondFactor'>;

/**
 * Whether whoever has the account must set a code generator up before anything else, by LINFA_SECOND_FACTOR: nobody, those
 * whose roles reach beyond one community, or all staff (OWASP ASVS 5.0, 6.3.3).
 */
export async function needsSecondFactor(
  { em, today, secondFactor }: Asking,
  { totpCipher, person }: Pick<StaffAccount, 'totpCipher'> & { readonly person: { readonly id: number } },
): Promise<boolean> {
  if (totpCipher !== null || secondFactor === 'optional') return false;
  if (secondFactor === 'staff') return true;
  const held = await currentHoldings(em, person.id, 'staff', today);
  return held.some(({ role }) => wideRoles.includes(role as Role));
}
