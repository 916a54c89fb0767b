import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import type { Answer } from '@linfa/contract';

/** Who is signed in on this phone. */
export interface Session {
  readonly token: string;
  readonly expiresAt: string;
  readonly me: Answer<'sessions', 'me'>;
  /** Whether a phone number is known; signing in through WeChat may do without. */
  readonly phoneKnown: boolean;
  /** WeChat is not connected: who one is was made up for the demo. */
  readonly sandbox: boolean;
  /** Under which this person's phone keeps what waits for a network; of staff, once they were fetched. */
  readonly keys?: Answer<'sessions', 'deviceKey'>['keys'];
}

const slot = 'session';
let current: Session | null | undefined;
const listeners = new Set<() => void>();

/** The one session of this phone; survives closing. */
export const sessionStore = {
  get: (): Session | null => {
    current ??= Taro.getStorageSync<Session | ''>(slot) || null;
    return current;
  },
  put: (session: Session): void => {
    current = session;
    Taro.setStorageSync(slot, session);
    tellAll();
  },
  /** Signed out, or over. */
  end: (): void => {
    current = null;
    Taro.removeStorageSync(slot);
    tellAll();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

function tellAll(): void {
  for (const tell of listeners) tell();
}

/** Who is signed in; null while browsing. */
export function useSession(): Session | null {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.get, sessionStore.get);
}
