import type { Failure } from '@linfa/contract/client';
import { useState } from 'react';
import type { Fault } from './faults';

export interface Faults<Name extends string> {
  /** Of a field: nothing until somebody tried to send, then what is wrong with it, or what the server says of it. */
  readonly errorOf: (name: Name) => Fault;
  /** Whether it may be sent; from then on what is wrong is shown. */
  readonly pass: () => boolean;
  /** Whether somebody tried, and something is still wrong. */
  readonly wrong: boolean;
}

/** The faults of a form by field. */
export function useFaults<Name extends string>(
  faults: Readonly<Record<Name, Fault>>,
  failure: Failure | null,
): Faults<Name> {
  const [tried, setTried] = useState(false);
  const sound = Object.values(faults).every((one) => one === undefined);
  return {
    errorOf: (name) => (tried ? faults[name] : undefined) ?? failure?.fields[name],
    pass: () => {
      setTried(true);
      return sound;
    },
    wrong: tried && !sound,
  };
}
