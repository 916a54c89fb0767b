import type { Answer } from '@linfa/contract';
import { normKinds, type NormCode } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { OrgUnitPlace } from '../org-units/org-unit-place.entity.ts';
import type { Norm } from './norm.entity.ts';
import { normKeepers } from './norms.policy.ts';

export type PresentedNorm = Answer<'norms', 'set'>;

/** Norms with the unit that laid each down, in one statement for all. */
export async function presentNorms(context: ActContext, norms: readonly Norm[]): Promise<PresentedNorm[]> {
  const { em, keyring, actor, today } = context;
  const places = [...new Set(norms.map((norm) => norm.place))];
  const stood = await em.find(OrgUnitPlace, { place: { $in: places } }, { populate: ['unit'] });
  const units = new Map(stood.map(({ place, unit }) => [place, { code: unit.code, name: unit.name }]));
  return norms.map((norm) => ({
    id: keyring.ids.seal('norm', norm.id),
    value: norm.value,
    source: norm.source,
    validFrom: norm.validFrom,
    validTo: norm.validTo ?? null,
    unit: units.get(norm.place) ?? null,
    may: norm.validFrom > today && reaches(actor, normKeepers, norm.place) ? ['revoke'] : [],
  }));
}

/** What is said of a kind of norm wherever it is shown. */
export function presentKind(code: NormCode) {
  const { name, value, unitWord } = normKinds[code];
  return { code, name, valueKind: value, unitWord };
}
