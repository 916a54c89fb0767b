import type { AnswerOf } from '@linfa/contract';
import { useQueries } from '@tanstack/react-query';
import { call } from '../api/call';

export type UnitRow = AnswerOf<'orgUnits.list'>['items'][number];

/** All units below some, those included: a district has some hundred. */
export function useUnitTree(roots: readonly string[]): {
  readonly rows: readonly UnitRow[];
  readonly loading: boolean;
} {
  const trees = useQueries({
    queries: roots.map((unit) => ({
      queryKey: ['orgUnits.list', 'whole', unit],
      queryFn: () => wholeTree(unit),
      staleTime: 300_000,
    })),
  });
  const rows = new Map(trees.flatMap(({ data }) => data ?? []).map((row) => [row.code, row]));
  return { rows: [...rows.values()], loading: trees.some(({ isLoading }) => isLoading) };
}

async function wholeTree(unit: string): Promise<UnitRow[]> {
  const rows: UnitRow[] = [];
  let after: string | undefined;
  do {
    const page: AnswerOf<'orgUnits.list'> = await call('orgUnits.list', { unit, limit: 100, ...(after && { after }) });
    rows.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
}
