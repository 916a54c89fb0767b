import type { ActContext } from '../http/act-context.ts';
import { DutyGap } from './duty-gap.entity.ts';

/** What staff said of a year's gaps, the latest for each, by `unit month` (`12 2026-03`). One statement. */
export async function gapReasons(
  { em, keyring }: Pick<ActContext, 'em' | 'keyring'>,
  unitIds: readonly number[],
  year: number,
): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map();
  const rows = await em.find(
    DutyGap,
    { unit: { $in: [...unitIds] }, month: { $gte: `${year}-01`, $lte: `${year}-12` } },
    { orderBy: { id: 'asc' }, disableIdentityMap: true },
  );
  const latest = new Map(rows.map((row) => [`${row.unit.id} ${row.month}`, row.reasonCipher]));
  return new Map([...latest].map(([key, cipher]) => [key, keyring.open(cipher)]));
}
