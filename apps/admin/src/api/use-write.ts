import type { ActName, AnswerOf, SentBy } from '@linfa/contract';
import { CallRefused, wordFailure, type Failure } from '@linfa/contract/client';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from './call';
import { settleKey, takeKey } from './pending-keys';

export interface Write<N extends ActName> {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Sends it; undefined when it failed. A second click while it is under way does nothing. */
  readonly run: (input: SentBy<N>) => Promise<AnswerOf<N> | undefined>;
  readonly forget: () => void;
}

/**
 * A write of a page: one at a time, under one key until its outcome is known, so that nothing is done twice.
 * @param of tells several of one kind apart, as the rows of a table
 */
export function useWrite<N extends ActName>(act: N, of = ''): Write<N> {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const underWay = useRef(false);
  const name = `${act}:${of}`;
  const run = async (input: SentBy<N>): Promise<AnswerOf<N> | undefined> => {
    if (underWay.current) return undefined;
    underWay.current = true;
    setBusy(true);
    setFailure(null);
    try {
      const answer = await call(act, input, { idempotencyKey: takeKey(name, input) });
      settleKey(name);
      void queries.invalidateQueries();
      return answer;
    } catch (error) {
      const worded = wordFailure(error);
      if (!worded.unsettled) settleKey(name);
      // Somebody was first: what is shown is out of date, what was typed stays.
      if (error instanceof CallRefused && error.status === 409) void queries.invalidateQueries();
      setFailure(worded);
      return undefined;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { busy, failure, run, forget: () => setFailure(null) };
}
