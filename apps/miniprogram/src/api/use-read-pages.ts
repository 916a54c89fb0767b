import { type Failure, wordFailure } from '@linfa/contract/client';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ActName, AnswerOf, SentBy } from '@linfa/contract';
import { call } from './call';
import { useRead, type Read } from './use-read';

/** Acts that answer a page at a time. */
type PagedAct = {
  [N in ActName]: AnswerOf<N> extends { readonly items: readonly unknown[]; readonly next: string | null } ? N : never;
}[ActName];
type ItemOf<N extends PagedAct> = AnswerOf<N> extends { readonly items: readonly (infer Item)[] } ? Item : never;
interface Paged<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface ReadPages<Item> extends Read<readonly Item[]> {
  readonly hasMore: boolean;
  readonly readingMore: boolean;
  readonly more: () => Promise<void>;
}

/** A long list, read a page at a time. */
export function useReadPages<N extends PagedAct>(act: N, input: SentBy<N> | null): ReadPages<ItemOf<N>> {
  const first = useRead(act, input);
  const [rest, setRest] = useState<Paged<ItemOf<N>> | null>(null);
  const [readingMore, setReadingMore] = useState(false);
  const [moreFailure, setMoreFailure] = useState<Failure | null>(null);
  const start = first.data as Paged<ItemOf<N>> | null;
  // A list that was read anew begins anew.
  useEffect(() => {
    setRest(null);
    setMoreFailure(null);
  }, [start]);
  const next = rest ? rest.next : (start?.next ?? null);
  const more = useCallback(async (): Promise<void> => {
    if (next === null || readingMore) return;
    setReadingMore(true);
    try {
      const page = (await call(act, { ...(input as object), after: next } as SentBy<N>)) as unknown as Paged<ItemOf<N>>;
      setRest((before) => ({ items: [...(before?.items ?? []), ...page.items], next: page.next }));
      setMoreFailure(null);
    } catch (error) {
      setMoreFailure(wordFailure(error));
    } finally {
      setReadingMore(false);
    }
  }, [act, input, next, readingMore]);
  const data = useMemo(() => (start ? [...start.items, ...(rest?.items ?? [])] : null), [start, rest]);
  return { ...first, data, failure: first.failure ?? moreFailure, hasMore: next !== null, readingMore, more };
}
