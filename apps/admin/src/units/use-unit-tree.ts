import type { AnswerOf } from '@linfa/contract';
import { useQueries } from '@tanstack/react-query';
import { allPages } from '../api/all-pages';

export type UnitRow = AnswerOf<'orgUnits.list'>['items'][number];

/** All units below some, those included: a district has some hundred. */
export function useUnitTree(roots: readonly string[]): {
  readonly rows: readonly UnitRow[];
  readonly loading: boolean;
} {
  const trees = useQueries({
    queries: roots.map((unit) => ({
      queryKey: ['orgUnits.list', 'whole', unit],
      queryFn: () => allPages('orgUnits.list', { unit }),
      staleTime: 300_000,
    })),
  });
  const rows = new Map(trees.flatMap(({ data }) => data ?? []).map((row) => [row.code, row]));
  return { rows: [...rows.values()], loading: trees.some(({ isLoading }) => isLoading) };
}
