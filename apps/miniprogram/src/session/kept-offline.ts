import Taro from '@tarojs/taro';
import type { Session } from './session-store';

/** Where what waits for a network lies on the phone, encrypted: beside the mark of its key, so that it can be counted unread. */
export const keptUnder = (keyId: string): string => `offline:${keyId}:`;
/** What one finished record is called there. */
export const linePrefix = 'line:';

/** How many finished records of this person were not sent yet. */
export function waitingOf(session: Session | null): number {
  const places = (session?.keys ?? []).map(({ id }) => keptUnder(id) + linePrefix);
  return Taro.getStorageInfoSync().keys.filter((name) => places.some((place) => name.startsWith(place))).length;
}

/** Only when the person signs out, having been told what is lost. What others keep on this phone stays. */
export function forgetKept(session: Session | null): void {
  const places = (session?.keys ?? []).map(({ id }) => keptUnder(id));
  for (const name of Taro.getStorageInfoSync().keys)
    if (places.some((place) => name.startsWith(place))) Taro.removeStorageSync(name);
}
