import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidHide } from '@tarojs/taro';
import { keepWritten, readDraft, removeDraft, writeDraft } from './draft-store';

/** Milliseconds after the first letter that is not written down: whoever never pauses loses no more than that. */
const patience = 250;

export interface Draft<T> {
  readonly value: T;
  /** Changes some of it; written down within a quarter of a second. */
  readonly set: (change: Partial<T>) => void;
  /** Only after the server acknowledged what it was for. */
  readonly clear: () => void;
  /** Whether it was there when the page opened: to say that it was kept. */
  readonly restored: boolean;
}

/**
 * What somebody types into a form: survives reloading, closing and crashing. The value is an object of JSON; fields that a
 * draft of an earlier version lacks come from `initial`.
 */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const first = useRef<{ readonly value: T; readonly restored: boolean } | undefined>(undefined);
  first.current ??= restore(key, initial);
  const [value, setValue] = useState<T>(first.current.value);
  const unwritten = useRef<T | undefined>(undefined);
  const newest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (unwritten.current !== undefined) writeDraft(key, unwritten.current);
    unwritten.current = undefined;
  }, [key]);
  const set = useCallback(
    (change: Partial<T>) => {
      newest.current = { ...newest.current, ...change };
      unwritten.current = newest.current;
      setValue(newest.current);
      timer.current ??= setTimeout(flush, patience);
    },
    [flush],
  );
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    unwritten.current = undefined;
    removeDraft(key);
  }, [key]);

  useDidHide(flush);
  useEffect(() => {
    const page = typeof window === 'undefined' ? undefined : window;
    page?.addEventListener?.('pagehide', flush);
    const takeOff = keepWritten(flush);
    return () => {
      page?.removeEventListener?.('pagehide', flush);
      takeOff();
    };
  }, [flush]);
  return { value, set, clear, restored: first.current.restored };
}

function restore<T extends object>(key: string, initial: T): { readonly value: T; readonly restored: boolean } {
  const kept = readDraft(key);
  const usable = kept !== undefined && typeof kept === 'object';
  return { value: usable ? { ...initial, ...kept } : initial, restored: usable };
}
