import type { ActName, AnswerOf, SentBy } from '@linfa/contract';
import { wordFailure, type Failure } from '@linfa/contract/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from './call';

export interface Read<T> {
  /** What came last; of a table also while its next page is read. */
  readonly data: T | undefined;
  readonly failure: Failure | null;
  /** Nothing is there yet and the answer is awaited. */
  readonly loading: boolean;
  /** Something is there, and a newer answer is awaited. */
  readonly refreshing: boolean;
  readonly reload: () => void;
}

let visits = 0;

/**
 * What a page shows of the server. Every write makes it read again.
 * @param input null while it is not known yet what to ask
 * @param anew whether nothing is remembered for the next time the page is opened: for what is typed into and kept while it
 * is open, so that what was read when it was opened is old when it is closed
 * @param keep whether the last answer stays while another question is asked, as in a table that is turned over
 */
export function useRead<N extends ActName>(
  act: N,
  input: SentBy<N> | null,
  { keep = false, anew = false }: { readonly keep?: boolean; readonly anew?: boolean } = {},
): Read<AnswerOf<N>> {
  // A question of its own each time: what is remembered goes only a moment after the page was left, and one can be back by then.
  const [visit] = useState(() => (anew ? (visits += 1) : 0));
  const query = useQuery({
    queryKey: anew ? [act, input, visit] : [act, input],
    queryFn: () => call(act, input as SentBy<N>),
    enabled: input !== null,
    ...(keep && { placeholderData: keepPreviousData }),
    ...(anew && { gcTime: 0 }),
  });
  return {
    data: query.data,
    failure: query.error === null ? null : wordFailure(query.error),
    loading: query.isLoading,
    refreshing: query.isFetching && !query.isLoading,
    reload: () => void query.refetch(),
  };
}
