import type { AppRun } from '../app/app-run.ts';
import type { Bag } from '../wxml/view-node.ts';
import { asText } from '../wxml/as-text.ts';
import { bytesIntoWorld, callbackApi, WxFailure, type Apis } from './callback-api.ts';

/** `wx.getFileSystemManager()`: what the app reads of the files that the phone gave it, and writes of its own. */
export function fileSystemApis(run: AppRun): Apis {
  const readFile = callbackApi(run, 'readFile', ({ filePath, encoding }: Bag) => {
    const file = run.device.files.get(asText(filePath));
    if (!file) throw new WxFailure(`no such file or directory, open ${asText(filePath)}`);
    if (encoding === undefined) return { data: bytesIntoWorld(run, file.bytes) };
    run.problems.add('not in this tool', `FileSystemManager.readFile as ${asText(encoding)}`);
    throw new WxFailure('encoding is not in this tool');
  });
  const writeFileSync = (path: unknown, data: unknown, encoding: unknown = 'utf8'): void => {
    if (encoding !== 'utf8' || typeof data !== 'string')
      run.problems.add('not in this tool', 'FileSystemManager.writeFileSync of anything but text');
    const name = asText(path).split('/').at(-1) ?? '';
    run.device.files.set(asText(path), { name, type: 'text/plain', bytes: new TextEncoder().encode(asText(data)) });
  };
  const unlinkSync = (path: unknown): void => {
    if (!run.device.files.delete(asText(path)))
      throw new run.world.Error(`unlinkSync:fail no such file or directory ${asText(path)}`);
  };
  const manager = new Proxy(Object.assign(new run.world.Object(), { readFile, writeFileSync, unlinkSync }), {
    get(all, name, receiver) {
      if (typeof name === 'string' && !(name in all) && name !== 'then')
        run.problems.add('not in this tool', `FileSystemManager.${name}`);
      return Reflect.get(all, name, receiver) as unknown;
    },
  });
  return { getFileSystemManager: () => manager };
}
