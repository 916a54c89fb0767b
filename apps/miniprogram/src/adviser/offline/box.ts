import Taro from '@tarojs/taro';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { DeviceKeys } from '../../session/fetch-device-keys';
import { keptUnder } from '../../session/kept-offline';
import { fromBase64, fromUtf8, toBase64, toUtf8 } from './bytes';
import { randomBytes } from './random-bytes';

const nonceLength = 24;
const seedLength = 16;

/** What one person keeps on this phone, each thing encrypted by itself: nothing that is written can undo another. */
export interface Box {
  /** Whose: the mark of the key that things are written under. */
  readonly owner: string;
  readonly names: (prefix: string) => string[];
  /** Undefined where there is nothing, or nothing that this key opens. */
  readonly read: (name: string) => unknown;
  readonly write: (name: string, value: unknown) => void;
  readonly remove: (name: string) => void;
}

/**
 * XChaCha20-Poly1305 under the person's keys; what a thing is called is part of what is authenticated. A nonce is random
 * for each opening and counted within it: WeChat gives random bytes only to those who wait, and writing must not wait.
 */
export async function openBox(keys: DeviceKeys): Promise<Box> {
  const [first] = keys;
  if (!first) throw new Error('a person has at least one key');
  const seed = await randomBytes(seedLength);
  let written = 0;
  const nextNonce = (): Uint8Array => {
    written += 1;
    const nonce = new Uint8Array(nonceLength);
    nonce.set(seed);
    new DataView(nonce.buffer).setUint32(seedLength, written);
    return nonce;
  };
  const places = keys.map(({ id, key }) => ({ prefix: keptUnder(id), key: fromBase64(key) }));
  const own = { prefix: keptUnder(first.id), key: fromBase64(first.key) };
  return {
    owner: first.id,
    names: (prefix) => {
      const all = Taro.getStorageInfoSync().keys;
      const named = places.flatMap((place) =>
        all.filter((one) => one.startsWith(place.prefix + prefix)).map((one) => one.slice(place.prefix.length)),
      );
      return [...new Set(named)];
    },
    read: (name) => {
      for (const { prefix, key } of places) {
        const text = unseal(key, prefix + name);
        if (text !== undefined) return JSON.parse(text) as unknown;
      }
      return undefined;
    },
    write: (name, value) => {
      const [nonce, at] = [nextNonce(), own.prefix + name];
      const sealed = xchacha20poly1305(own.key, nonce, toUtf8(at)).encrypt(toUtf8(JSON.stringify(value)));
      const whole = new Uint8Array(nonceLength + sealed.length);
      whole.set(nonce);
      whole.set(sealed, nonceLength);
      Taro.setStorageSync(at, toBase64(whole));
    },
    remove: (name) => {
      for (const { prefix } of places) Taro.removeStorageSync(prefix + name);
    },
  };
}

function unseal(key: Uint8Array, at: string): string | undefined {
  const kept = Taro.getStorageSync<unknown>(at);
  if (typeof kept !== 'string' || kept === '') return undefined;
  const whole = fromBase64(kept);
  try {
    const cipher = xchacha20poly1305(key, whole.subarray(0, nonceLength), toUtf8(at));
    return fromUtf8(cipher.decrypt(whole.subarray(nonceLength)));
  } catch {
    return undefined;
  }
}
