import { useEffect, useMemo } from 'react';
import type { ActName, AnswerOf, SentBy } from '@linfa/contract';
import { useRead, type Read } from '../../api/use-read';
import type { Box } from './box';

interface Kept<T> {
  readonly at: number;
  readonly value: T;
}

export interface KeptRead<T> extends Read<T> {
  /** When it was read, where it is what was kept and not what is so now. */
  readonly keptAt: Date | null;
}

/**
 * A read whose last answer is kept on the phone, for when there is no network.
 * @param strip leaves out what is not to be kept
 */
export function useKeptRead<N extends ActName, T>(
  box: Box | null,
  name: string,
  act: N,
  input: SentBy<N> | null,
  strip: (answer: AnswerOf<N>) => T,
): Omit<KeptRead<AnswerOf<N> | T>, 'data'> & { readonly data: AnswerOf<N> | T | null } {
  const read = useRead(act, input);
  const { data } = read;
  useEffect(() => {
    if (box && data !== null) box.write(name, { at: Date.now(), value: strip(data) } satisfies Kept<T>);
  }, [box, name, data, strip]);
  const kept = useMemo(() => (data === null ? (box?.read(name) as Kept<T> | undefined) : undefined), [box, name, data]);
  if (data !== null || !kept) return { ...read, keptAt: null };
  return { ...read, data: kept.value, failure: null, loading: false, keptAt: new Date(kept.at) };
}
