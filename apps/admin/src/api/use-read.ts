import type { ActName, AnswerOf, SentBy } from '@linfa/contract';
import { wordFailure, type Failure } from '@linfa/contract/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
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

/**
 * What a page shows of the server. Every write makes it read again.
 * @param input null while it is not known yet what to ask
 * @param keep whether the last answer stays while another question is asked, as in a table that is turned over
 */
export function useRead<N extends ActName>(
  act: N,
  input: SentBy<N> | null,
  { keep = false }: { readonly keep?: boolean } = {},
): Read<AnswerOf<N>> {
  const query = useQuery({
    queryKey: [act, input],
    queryFn: () => call(act, input as SentBy<N>),
    enabled: input !== null,
    ...(keep && { placeholderData: keepPreviousData }),
  });
  return {
    data: query.data,
    failure: query.error === null ? null : wordFailure(query.error),
    loading: query.isLoading,
    refreshing: query.isFetching && !query.isLoading,
    reload: () => void query.refetch(),
  };
}
