import { webcrypto } from 'node:crypto';
import type { AppRun } from '../app/app-run.ts';
import { bytesIntoWorld, callbackApi, WxFailure, type Apis } from './callback-api.ts';

/** WeChat gives no more at once. */
const most = 1_048_576;

/** Random bytes as WeChat gives them: to whoever waits. */
export function randomApis(run: AppRun): Apis {
  return {
    getRandomValues: callbackApi(run, 'getRandomValues', ({ length }) => {
      if (!Number.isInteger(length) || Number(length) < 1 || Number(length) > most)
        throw new WxFailure('invalid length');
      return { randomValues: bytesIntoWorld(run, webcrypto.getRandomValues(new Uint8Array(Number(length)))) };
    }),
  };
}
