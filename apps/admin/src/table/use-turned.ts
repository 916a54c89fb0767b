import { useState } from 'react';

export interface Turned {
  /** Where the page begins; undefined for the first one. */
  readonly after: string | undefined;
  /** From 1. */
  readonly number: number;
  /** What the pager does below a page that the server goes on from with `next`. */
  readonly turns: (next: string | null) => { readonly back: (() => void) | null; readonly on: (() => void) | null };
}

/** Pages of a list that has no place in the address, as one in a drawer. */
export function useTurned(): Turned {
  const [turned, setTurned] = useState<readonly string[]>([]);
  return {
    after: turned.at(-1),
    number: turned.length + 1,
    turns: (next) => ({
      back: turned.length === 0 ? null : () => setTurned(turned.slice(0, -1)),
      on: next === null ? null : () => setTurned([...turned, next]),
    }),
  };
}
