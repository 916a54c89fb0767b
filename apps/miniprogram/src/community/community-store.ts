import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

/** The community whose services one uses; chosen once, changeable. */
export interface Community {
  readonly code: string;
  readonly name: string;
}

const slot = 'community';
let current: Community | null | undefined;
const listeners = new Set<() => void>();

function get(): Community | null {
  current ??= Taro.getStorageSync<Community | ''>(slot) || null;
  return current;
}

export function chooseCommunity(community: Community): void {
  current = community;
  Taro.setStorageSync(slot, community);
  for (const tell of listeners) tell();
}

/** Null until somebody chose. */
export function useCommunity(): Community | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get,
    get,
  );
}
