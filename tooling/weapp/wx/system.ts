import { randomFillSync } from 'node:crypto';
import type { AppRun } from '../app/app-run.ts';
import { intoWorld } from '../realm/world.ts';
import { bytesIntoWorld, callbackApi, type Apis } from './callback-api.ts';

type Listener = (given: unknown) => void;

const version = '3.8.10';
const statusBar = 44;
const titleBar = 44;

/** What the app can learn of the phone it is on. */
export function systemApis(run: AppRun): Apis {
  const { device, events } = run;
  const width = device.settings.width ?? 390;
  const height = device.settings.height ?? 844;
  const area = { left: 0, top: statusBar, right: width, bottom: height, width, height: height - statusBar };
  const window = {
    pixelRatio: 3,
    screenWidth: width,
    screenHeight: height,
    screenTop: statusBar + titleBar,
    windowWidth: width,
    windowHeight: height - statusBar - titleBar,
    statusBarHeight: statusBar,
    safeArea: area,
  };
  const base = () => ({
    SDKVersion: version,
    version: '8.0.50',
    language: 'zh_CN',
    theme: 'light',
    enableDebug: false,
    fontSizeSetting: device.fontSize,
    fontSizeScaleFactor: device.fontSize / 17,
    host: { env: 'WeChat' },
  });
  const phone = { brand: 'linfa', model: 'runner', system: 'Android 12', platform: 'android', benchmarkLevel: 10 };
  const give = <Value extends object>(value: () => Value) => ({
    sync: () => intoWorld(run.world, value()),
    async: (name: string) => callbackApi(run, name, () => value()),
  });
  const whole = give(() => ({ ...window, ...base(), ...phone }));
  const listening = (name: string) => ({
    [`on${name}`]: (listener: Listener) => events.on(name, listener),
    [`off${name}`]: (listener?: Listener) => events.off(name, listener),
  });
  run.atEnd(
    device.network.watch((online) => {
      const status = { isConnected: online, networkType: online ? '4g' : 'none' };
      run.later(() => events.emit('NetworkStatusChange', intoWorld(run.world, status)));
    }),
  );
  const named = ['NetworkStatusChange', 'AppShow', 'AppHide', 'ThemeChange', 'WindowResize', 'KeyboardHeightChange'];
  return {
    getSystemInfoSync: whole.sync,
    getSystemInfo: whole.async('getSystemInfo'),
    getSystemInfoAsync: whole.async('getSystemInfoAsync'),
    getWindowInfo: give(() => window).sync,
    getAppBaseInfo: give(base).sync,
    getDeviceInfo: give(() => phone).sync,
    getSystemSetting: give(() => ({ bluetoothEnabled: false, locationEnabled: false, wifiEnabled: true })).sync,
    getAppAuthorizeSetting: give(() => ({ notificationAuthorized: 'authorized', cameraAuthorized: 'authorized' })).sync,
    getMenuButtonBoundingClientRect: give(() => ({
      width: 87,
      height: 32,
      top: statusBar + 4,
      bottom: statusBar + 36,
      left: width - 97,
      right: width - 10,
    })).sync,
    getNetworkType: callbackApi(run, 'getNetworkType', () => ({ networkType: device.network.online ? '4g' : 'none' })),
    getLaunchOptionsSync: () => intoWorld(run.world, run.enter),
    getEnterOptionsSync: () => intoWorld(run.world, run.enter),
    getRandomValues: callbackApi(run, 'getRandomValues', ({ length }) => ({
      randomValues: bytesIntoWorld(run, randomFillSync(new Uint8Array(Number(length)))),
    })),
    ...Object.assign({}, ...named.map(listening)),
    onError: (listener: Listener) => events.on('onError', listener),
    offError: (listener?: Listener) => events.off('onError', listener),
    onUnhandledRejection: (listener: Listener) => events.on('onUnhandledRejection', listener),
    offUnhandledRejection: (listener?: Listener) => events.off('onUnhandledRejection', listener),
    nextTick: (act: () => void) => run.later(act),
    env: intoWorld(run.world, { USER_DATA_PATH: 'http://usr' }),
  };
}
