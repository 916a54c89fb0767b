import type { EntityManager } from '@mikro-orm/core';
import { rateInCents, type Day, type SubsidyKind } from '@linfa/domain';
import { nearestNorm } from '../norms/norm-in-force.ts';
import { Norm } from '../norms/norm.entity.ts';

/** All norms on subsidies, loaded once: each line looks up its own place and day. */
export interface Rates {
  readonly norms: readonly Norm[];
}

export async function loadRates(em: EntityManager): Promise<Rates> {
  return { norms: await em.find(Norm, { code: { $like: 'subsidy.%' } }) };
}

/** What a kind is paid at a place on a day, in cents, and by which rule. */
export function rateOn(
  { norms }: Rates,
  kind: SubsidyKind,
  place: string,
  on: Day,
): { readonly amount: number | null; readonly rateSource: string | null } {
  const norm = nearestNorm(
    norms.filter((one) => one.code === `subsidy.${kind}`),
    place,
    on,
  );
  return { amount: norm ? rateInCents(norm.value) : null, rateSource: norm?.source ?? null };
}
