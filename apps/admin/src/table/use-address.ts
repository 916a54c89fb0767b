import { useLocation, useSearchParams } from 'react-router';

/** What of a table stands in the address: filters and the page; several tables of one page by a name before it. */
export interface TableAddress {
  readonly valueOf: (name: string) => string | null;
  /** Other filters begin at the first page. */
  readonly choose: (values: Readonly<Record<string, string | null>>) => void;
  readonly after: string | undefined;
  readonly turnTo: (next: string) => void;
  /** Null on the first page. */
  readonly turnBack: (() => void) | null;
}

export function useAddress(table: string): TableAddress {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as {
    state: { readonly before?: Readonly<Record<string, readonly string[]>> } | null;
  };
  const named = (name: string): string => (table === '' ? name : `${table}.${name}`);
  const before = state?.before?.[table] ?? [];
  const after = params.get(named('after')) ?? undefined;
  const go = (values: Readonly<Record<string, string | null>>, stack: readonly string[]): void =>
    setParams(
      (now) => {
        for (const [name, value] of Object.entries(values)) {
          if (value === null || value === '') now.delete(named(name));
          else now.set(named(name), value);
        }
        return now;
      },
      { state: { before: { ...state?.before, [table]: stack } } },
    );
  return {
    valueOf: (name) => params.get(named(name)),
    choose: (values) => go({ ...values, after: null }, []),
    after,
    turnTo: (next) => go({ after: next }, [...before, after ?? '']),
    // Who came by a link to a later page goes back to the first.
    turnBack: after === undefined ? null : () => go({ after: before.at(-1) ?? null }, before.slice(0, -1)),
  };
}
