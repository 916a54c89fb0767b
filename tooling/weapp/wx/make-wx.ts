import type { AppRun } from '../app/app-run.ts';
import { accountApis } from './account.ts';
import type { Apis } from './callback-api.ts';
import { dialogApis } from './dialogs.ts';
import { fileSystemApis } from './file-system.ts';
import { fileApis } from './files.ts';
import { navigationApis } from './navigation.ts';
import { phoneApis } from './phone.ts';
import { privacyApis } from './privacy.ts';
import { randomApis } from './random.ts';
import { requestApis } from './request.ts';
import { selectorApis } from './selector.ts';
import { storageApis } from './storage.ts';
import { systemApis } from './system.ts';
import { updateApis } from './update.ts';

/** Names that code asks for to see whether they are there; that they are not is an answer. */
const mayBeAbsent = new Set(['cloud', 'then', 'toJSON', 'constructor']);

/** The `wx` of a run. What it does not have is a problem with a name, not `undefined` without a word. */
export function makeWx(run: AppRun): object {
  const apis: Apis = {
    ...requestApis(run),
    ...fileApis(run),
    ...fileSystemApis(run),
    ...storageApis(run),
    ...navigationApis(run),
    ...dialogApis(run),
    ...accountApis(run),
    ...phoneApis(run),
    ...privacyApis(run),
    ...systemApis(run),
    ...randomApis(run),
    ...selectorApis(run),
    ...updateApis(run),
  };
  const target = Object.assign(new run.world.Object(), apis, {
    canIUse: (schema: unknown) =>
      Object.hasOwn(apis, String(schema).split('.')[0] ?? '') || schemaOfView.test(String(schema)),
  });
  return new Proxy(target, {
    get(all, name, receiver) {
      if (typeof name === 'string' && !(name in all) && !mayBeAbsent.has(name)) {
        run.problems.add('not in this tool', `wx.${name} was asked for`);
      }
      return Reflect.get(all, name, receiver) as unknown;
    },
  });
}

/** Attributes of components: `button.open-type.getPhoneNumber` and the like. */
const schemaOfView = /^(button|input|textarea|picker|scroll-view|text|view|image|navigator|form)\b/;
