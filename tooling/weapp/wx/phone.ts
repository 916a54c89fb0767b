import type { AppRun } from '../app/app-run.ts';
import type { Bag } from '../wxml/view-node.ts';
import { callbackApi, WxFailure, type Apis } from './callback-api.ts';
import { askPrivacy } from './privacy.ts';

/** What the phone itself does. */
export function phoneApis(run: AppRun): Apis {
  const { device } = run;
  const api = (name: string, act: (options: Bag) => unknown) => ({ [name]: callbackApi(run, name, act) });
  const deed = (name: string, ...members: string[]) =>
    api(name, (options) => device.did(name, Object.fromEntries(members.map((one) => [one, options[one]]))));
  return {
    ...deed('makePhoneCall', 'phoneNumber'),
    ...deed('vibrateShort', 'type'),
    ...deed('setKeepScreenOn', 'keepScreenOn'),
    ...deed('openSetting'),
    ...api('setClipboardData', async ({ data }) => {
      await askPrivacy(run);
      device.did('setClipboardData', { data });
    }),
    ...api('addPhoneCalendar', async (options) => {
      await askPrivacy(run);
      const { title, startTime, endTime, location, description } = options;
      device.did('addPhoneCalendar', { title, startTime, endTime, location, description });
    }),
    ...api('scanCode', () => {
      const result = device.script.scan.take();
      if (result === undefined) throw new WxFailure('cancel');
      return { result, scanType: 'QR_CODE', charSet: 'utf-8', path: '' };
    }),
    ...api('hideKeyboard', () => undefined),
    ...api('hideShareMenu', () => undefined),
    ...api('showShareMenu', () => undefined),
  };
}
