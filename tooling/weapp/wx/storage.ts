import type { AppRun } from '../app/app-run.ts';
import { findNotJson } from '../app/not-json.ts';
import { StorageRefusal } from '../device/storage-box.ts';
import type { Bag } from '../wxml/view-node.ts';
import { callbackApi, WxFailure, type Apis } from './callback-api.ts';

/** `wx.setStorage` and its family. */
export function storageApis(run: AppRun): Apis {
  const box = run.device.storage;
  const write = (key: unknown, data: unknown): void => {
    const wrong = data === undefined ? undefined : findNotJson(data, String(key));
    if (wrong !== undefined) run.problems.add('not JSON', `setStorage would lose something: ${wrong}`);
    box.write(String(key), JSON.stringify({ data }));
  };
  const read = (key: unknown): { data?: unknown } | undefined => {
    const text = box.read(String(key));
    return text === undefined ? undefined : (run.world.JSON.parse(text) as { data?: unknown });
  };
  const info = () => ({ keys: box.keys, currentSize: Math.ceil(box.bytes / 1024), limitSize: box.limit / 1024 });
  const api = (name: string, act: (options: Bag) => unknown) => ({ [name]: callbackApi(run, name, act) });
  const sync =
    <Result>(name: string, act: () => Result) =>
    (): Result => {
      try {
        return act();
      } catch (error) {
        if (error instanceof StorageRefusal) throw new run.world.Error(`${name}:fail ${error.message}`);
        throw error;
      }
    };
  return {
    ...api('setStorage', ({ key, data }) => write(key, data)),
    ...api('getStorage', ({ key }) => {
      const found = read(key);
      if (!found) throw new WxFailure('data not found');
      return found;
    }),
    ...api('removeStorage', ({ key }) => box.remove(String(key))),
    ...api('clearStorage', () => box.clear()),
    ...api('getStorageInfo', info),
    setStorageSync: (key: unknown, data: unknown) => sync('setStorageSync', () => write(key, data))(),
    getStorageSync: (key: unknown) => read(key)?.data ?? '',
    removeStorageSync: (key: unknown) => box.remove(String(key)),
    clearStorageSync: () => box.clear(),
    getStorageInfoSync: () => run.world.JSON.parse(JSON.stringify(info())) as unknown,
  };
}
