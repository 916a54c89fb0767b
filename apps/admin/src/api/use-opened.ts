import type { ActName, AnswerOf, SentBy } from '@linfa/contract';
import type { Failure } from '@linfa/contract/client';
import { useEffect, useRef, useState } from 'react';
import { useWrite } from './use-write';

export interface Opened<N extends ActName> {
  readonly opened: AnswerOf<N> | null;
  readonly failure: Failure | null;
  readonly again: () => void;
  /** What a later act answered about the same thing. */
  readonly replace: (newer: AnswerOf<N>) => void;
}

/**
 * A thing whose opening is recorded: it is opened once for a page, not with every look back at the window.
 * @param of the thing's id
 */
export function useOpened<N extends ActName>(act: N, of: string, input: SentBy<N>): Opened<N> {
  const { run, failure } = useWrite(act, of);
  const [opened, setOpened] = useState<AnswerOf<N> | null>(null);
  const open = async (): Promise<void> => {
    const answer = await run(input);
    if (answer !== undefined) setOpened(answer);
  };
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => void latest.current(), [of]);
  return { opened, failure, again: () => void open(), replace: setOpened };
}
