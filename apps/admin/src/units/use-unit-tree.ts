import type { AnswerOf } from '@linfa/contract';
import { wordFailure, type Failure } from '@linfa/contract/client';
import { useQueries } from '@tanstack/react-query';
import { allPages } from '../api/all-pages';

export type UnitRow = AnswerOf<'orgUnits.list'>['items'][number];

/** All units below some, those included: a district has some hundred. */
export function useUnitTree(roots: readonly string[]): {
  readonly rows: readonly UnitRow[];
  readonly loading: boolean;
  readonly failure: Failure | null;
  readonly reload: () => void;
} {
  const trees = useQueries({
    queries: roots.map((unit) => ({
      queryKey: ['orgUnits.list', 'whole', unit],
      queryFn: () => allPages('orgUnits.list', { unit }),
      staleTime: 300_000,
    })),
  });
  const rows = new Map(trees.flatMap(({ data }) => data ?? []).map((row) => [row.code, row]));
  const failed = trees.find(({ error }) => error !== null);
  return {
    rows: [...rows.values()],
    loading: trees.some(({ isLoading }) => isLoading),
    failure: failed ? wordFailure(failed.error) : null,
    reload: () => trees.forEach(({ refetch }) => void refetch()),
  };
}
