import type { ActName, AnswerOf, SentBy } from '@linfa/contract';
import { wordFailure, type Failure } from '@linfa/contract/client';
import { useState } from 'react';
import { call } from '../api/call';

interface Checked<N extends ActName> {
  readonly file: string | null;
  readonly busy: boolean;
  readonly preview: AnswerOf<N> | null;
  readonly failure: Failure | null;
}

export interface FileCheck<N extends ActName> extends Checked<N> {
  readonly forget: () => void;
  readonly look: (input: SentBy<N> & { readonly file: string }) => Promise<void>;
}

const nothing = { file: null, busy: false, preview: null, failure: null };

/**
 * A file that is read through before it is entered.
 * @param act says what the file holds and writes nothing
 */
export function useFileCheck<N extends ActName>(act: N): FileCheck<N> {
  const [checked, setChecked] = useState<Checked<N>>(nothing);
  return {
    ...checked,
    forget: () => setChecked(nothing),
    look: async (input) => {
      const { file } = input;
      setChecked({ ...nothing, file, busy: true });
      try {
        setChecked({ ...nothing, file, preview: await call(act, input) });
      } catch (error) {
        setChecked({ ...nothing, file, failure: wordFailure(error) });
      }
    },
  };
}
