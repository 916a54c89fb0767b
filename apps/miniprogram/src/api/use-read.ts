import { type Failure, wordFailure } from '@linfa/contract/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro';
import type { ActName, AnswerOf, SentBy } from '@linfa/contract';
import { call } from './call';

export interface Read<T> {
  /** What came last; stays while it is read again. */
  readonly data: T | null;
  readonly failure: Failure | null;
  /** Nothing is there yet and the answer is awaited. */
  readonly loading: boolean;
  readonly reload: () => Promise<void>;
}

/**
 * A read of a page. Reads again on pulling down (the page's config sets `enablePullDownRefresh`) and when the page is
 * shown again, so that what was just done is seen.
 * @param input null while it is not known yet what to ask, or while nobody is signed in who could
 * @param asWhom read anew when it changes: the session's token, where the answer depends on who asks but visitors may ask
 */
export function useRead<N extends ActName>(act: N, input: SentBy<N> | null, asWhom?: string): Read<AnswerOf<N>> {
  const [data, setData] = useState<AnswerOf<N> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = input === null ? null : JSON.stringify(input);
  const newest = useRef(0);
  const hidden = useRef(false);

  const reload = useCallback(async (): Promise<void> => {
    if (asked === null) return;
    newest.current += 1;
    const turn = newest.current;
    try {
      const answer = await call(act, JSON.parse(asked) as SentBy<N>);
      if (turn !== newest.current) return;
      setData(answer);
      setFailure(null);
    } catch (error) {
      if (turn === newest.current) setFailure(wordFailure(error));
    }
  }, [act, asked]);

  useEffect(() => {
    // What was asked before is not the answer to what is asked now.
    setData(null);
    setFailure(null);
    // A page that is left to choose what it asks reads once, when it is back.
    if (!hidden.current) void reload();
    return () => void (newest.current += 1);
  }, [reload, asWhom]);
  useDidHide(() => void (hidden.current = true));
  useDidShow(() => {
    if (!hidden.current) return;
    hidden.current = false;
    void reload();
  });
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));
  return { data, failure, loading: asked !== null && data === null && failure === null, reload };
}
