import type { ActContext } from '../http/act-context.ts';
import { OrgUnit } from './org-unit.entity.ts';

/** The units in which a place lies, the nearest first, itself not among them. */
export async function unitsAbove(
  { em }: Pick<ActContext, 'em'>,
  place: string,
): Promise<{ code: string; name: string }[]> {
  const places = Array.from({ length: place.length / 4 - 1 }, (_, level) => place.slice(0, (level + 1) * 4));
  const rows = await em.find(OrgUnit, { place: { $in: places } }, { orderBy: { place: 'desc' } });
  return rows.map(({ code, name }) => ({ code, name }));
}
