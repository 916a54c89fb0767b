import { useCallback, useState } from 'react';
import type { Box } from '../offline/box';

/** What is being filled in, encrypted on the phone at every change. */
export function useLogDraft<T extends object>(box: Box, name: string, initial: () => T) {
  const [{ value, restored }, setState] = useState(() => {
    const kept = box.read(name) as Partial<T> | undefined;
    return { value: { ...initial(), ...kept }, restored: kept !== undefined };
  });
  const set = useCallback(
    (change: Partial<T>) => {
      setState((before) => {
        const next = { ...before.value, ...change };
        box.write(name, next);
        return { ...before, value: next };
      });
    },
    [box, name],
  );
  const clear = useCallback(() => box.remove(name), [box, name]);
  return { value, restored, set, clear };
}
