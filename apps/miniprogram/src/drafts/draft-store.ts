import Taro from '@tarojs/taro';

const prefix = 'draft:';

/** What was typed under this name; undefined when there is nothing, or nothing that can be read. */
export function readDraft(key: string): unknown {
  return Taro.getStorageSync<unknown>(prefix + key) || undefined;
}

export function writeDraft(key: string, value: unknown): void {
  Taro.setStorageSync(prefix + key, value);
}

export function removeDraft(key: string): void {
  Taro.removeStorageSync(prefix + key);
}

/** Every draft of this phone: for signing out. */
export function clearDrafts(): void {
  for (const name of Taro.getStorageInfoSync().keys) if (name.startsWith(prefix)) Taro.removeStorageSync(name);
}
