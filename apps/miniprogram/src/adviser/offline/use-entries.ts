import { useEffect, useState } from 'react';
import Taro, { useDidShow } from '@tarojs/taro';
import type { Box } from './box';
import { entriesOf, type Entry } from './entry';
import { hearOfEntries } from './entry-news';
import { sendEntries, sendingNow, sendOnceMore } from './send-entries';
import { sentEntries, type SentEntry } from './sent-entries';

/** Milliseconds between tries while something waits and nobody says that the network is back. */
const between = 30_000;

export interface Entries {
  readonly entries: readonly Entry[];
  readonly sent: readonly SentEntry[];
  readonly sending: string | null;
}

const nothing: Entries = { entries: [], sent: [], sending: null };

/** What waits on this phone; while a page that shows it is open it is sent as soon as there is a network. */
export function useEntries(box: Box | null): Entries {
  const [state, setState] = useState<Entries & { readonly of: Box | null }>(() => readAll(box));
  useEffect(() => {
    const look = (): void => setState(readAll(box));
    look();
    return hearOfEntries(look);
  }, [box]);
  useDidShow(() => {
    setState(readAll(box));
    if (box) void sendEntries(box);
  });
  useEffect(() => {
    if (!box) return undefined;
    const trySending = (): void => void sendEntries(box);
    const changed = ({ isConnected }: { isConnected: boolean }): void => {
      if (isConnected) void sendOnceMore(box);
    };
    trySending();
    Taro.onNetworkStatusChange(changed);
    const timer = setInterval(trySending, between);
    return () => {
      Taro.offNetworkStatusChange(changed);
      clearInterval(timer);
    };
  }, [box]);
  return state.of === box ? state : nothing;
}

function readAll(box: Box | null): Entries & { readonly of: Box | null } {
  return box
    ? { entries: entriesOf(box), sent: sentEntries(box), sending: sendingNow(), of: box }
    : { ...nothing, of: box };
}
