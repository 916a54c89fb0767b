import Taro from '@tarojs/taro';
import { newKey } from './new-key';

interface Pending {
  readonly key: string;
  readonly digest: string;
}

/**
 * The key under which a write goes out: the one of the try before while that one's outcome is not known and the input is
 * the same, also after the app was closed in between. Other input is another act. Nothing of the input is kept.
 */
export function takeKey(name: string, input: unknown): string {
  const digest = digestOf(JSON.stringify(input));
  const pending = Taro.getStorageSync<Pending | ''>(slot(name));
  if (pending && pending.digest === digest) return pending.key;
  const key = newKey();
  Taro.setStorageSync(slot(name), { key, digest } satisfies Pending);
  return key;
}

/** Whether this very act went out, perhaps before the app was closed, and nobody knows what came of it. */
export function isPending(name: string, input: unknown): boolean {
  const pending = Taro.getStorageSync<Pending | ''>(slot(name));
  return pending !== '' && pending?.digest === digestOf(JSON.stringify(input));
}

/** The outcome is known: the next tap is a new act. */
export function settleKey(name: string): void {
  Taro.removeStorageSync(slot(name));
}

function slot(name: string): string {
  return `write:${name}`;
}

/** cyrb53: tells two inputs of one person apart; keeps no secret. */
function digestOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}.${text.length}`;
}
