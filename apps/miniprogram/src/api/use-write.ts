import { type Failure, wordFailure } from '@linfa/contract/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActName, AnswerOf, SentBy } from '@linfa/contract';
import { writeOpenDrafts } from '../drafts/draft-store';
import { requireSession } from '../session/require-session';
import { sessionStore } from '../session/session-store';
import { call } from './call';
import { settleKey, takeKey } from './pending-key';

export interface WriteOptions<N extends ActName> {
  /** After the server acknowledged it: clear the draft, go on. */
  readonly done?: (answer: AnswerOf<N>, input: SentBy<N>) => void;
  /** Acts that anybody may do (signing in, a complaint without a name) ask for no session. */
  readonly open?: boolean;
  /** Acts of staff ask for the staff account, which no phone gives silently. */
  readonly door?: 'staff';
  /** Tells several of one kind apart, as the rows of a list; part of what the pending key is kept under. */
  readonly of?: string;
}

export interface Write<N extends ActName> {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Sends it. A second tap while it is under way does nothing. Undefined when it failed or nobody signed in. */
  readonly run: (input: SentBy<N>) => Promise<AnswerOf<N> | undefined>;
  /** The same once more, under the same key. */
  readonly again: () => Promise<AnswerOf<N> | undefined>;
  readonly forget: () => void;
}

/** A write of a page: one at a time, under one key until its outcome is known, signing in first where that is needed. */
export function useWrite<N extends ActName>(act: N, options: WriteOptions<N> = {}): Write<N> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef(options);
  const underWay = useRef(false);
  const last = useRef<SentBy<N> | undefined>(undefined);
  const mounted = useRef(true);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    mounted.current = true;
    return () => void (mounted.current = false);
  }, []);

  const run = useCallback(
    async (input: SentBy<N>): Promise<AnswerOf<N> | undefined> => {
      if (underWay.current) return undefined;
      underWay.current = true;
      writeOpenDrafts();
      last.current = input;
      const { of, open = false, door } = latest.current;
      const name = of === undefined ? act : `${act}:${of}`;
      const show = (now: Failure | null, stillBusy: boolean): void => {
        if (!mounted.current) return;
        setFailure(now);
        setBusy(stillBusy);
      };
      show(null, true);
      try {
        const answer = await sendSignedIn(act, input, takeKey(name, input), open ? 'open' : door);
        settleKey(name);
        show(null, false);
        if (answer !== notSignedIn) latest.current.done?.(answer, input);
        return answer === notSignedIn ? undefined : answer;
      } catch (error) {
        const worded = wordFailure(error);
        if (!worded.unsettled) settleKey(name);
        show(worded, false);
        return undefined;
      } finally {
        underWay.current = false;
      }
    },
    [act],
  );
  const again = useCallback(() => (last.current === undefined ? Promise.resolve(undefined) : run(last.current)), [run]);
  const forget = useCallback(() => setFailure(null), []);
  return { busy, failure, run, again, forget };
}

const notSignedIn = Symbol('not signed in');

/** Where the session turns out to be over, whoever it is signs in and the same goes out once more. */
async function sendSignedIn<N extends ActName>(
  act: N,
  input: SentBy<N>,
  idempotencyKey: string,
  door: 'open' | 'staff' | undefined,
): Promise<AnswerOf<N> | typeof notSignedIn> {
  // Read before the session is over: whoever was staff types their password again, and no resident's code.
  const as = door ?? (sessionStore.get()?.me.kind === 'staff' ? 'staff' : undefined);
  if (as !== 'open' && !(await requireSession(as))) return notSignedIn;
  try {
    return await call(act, input, { idempotencyKey });
  } catch (error) {
    if (as === 'open' || wordFailure(error).code !== 'not-signed-in') throw error;
    return (await requireSession(as)) ? await call(act, input, { idempotencyKey }) : notSignedIn;
  }
}
