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

/** What open forms have not written down yet. */
const open = new Set<() => void>();

/** @param write called where what was typed must not wait. @returns what takes the form off again, written down */
export function keepWritten(write: () => void): () => void {
  open.add(write);
  return () => {
    open.delete(write);
    write();
  };
}

/** At once: before anything goes out, so that its draft outlives whatever happens to the app meanwhile. */
export function writeOpenDrafts(): void {
  for (const write of open) write();
}

/** The names of what was typed on this phone and not sent. */
export function draftKeys(): readonly string[] {
  return Taro.getStorageInfoSync()
    .keys.filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
}

/** Every draft of this phone: for signing out. */
export function clearDrafts(): void {
  for (const key of draftKeys()) removeDraft(key);
}
