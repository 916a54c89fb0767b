import { useUnits } from './unit-context';
import { useUnitTree } from './use-unit-tree';

/** What services are held in. */
export const communityKinds = ['community', 'village'] as const;

/**
 * The unit in the bar where it is a community, or the only one that the person serves; empty where one is still to be
 * chosen, null while that is not known yet.
 */
export function useCommunityCode(): string | null {
  const { own, unit } = useUnits();
  const { rows, loading } = useUnitTree(own.map(({ code }) => code));
  if (loading) return null;
  const communities = rows.filter(({ kind }) => communityKinds.some((one) => one === kind));
  if (communities.some(({ code }) => code === unit?.code)) return unit?.code ?? '';
  return communities.length === 1 ? (communities[0]?.code ?? '') : '';
}
