import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { onWechat } from '../platform';

const slot = 'elder';
/** Above this a narrow phone shows two words a line. */
const mostScale = 1.4;
/** Pixels: the size at which WeChat's setting and a browser's stand until somebody moves them. */
const usual = { wechat: 17, browser: 16 };
let elder: boolean | undefined;
const listeners = new Set<() => void>();

function isElder(): boolean {
  elder ??= Taro.getStorageSync<boolean | ''>(slot) === true;
  return elder;
}

export function setElder(on: boolean): void {
  elder = on;
  Taro.setStorageSync(slot, on);
  for (const tell of listeners) tell();
}

/** Whether 长辈版 is on, on this phone. */
export function useElder(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isElder,
    isElder,
  );
}

/** How much larger than usual the person has set letters, in WeChat or in the browser; never smaller. */
export function fontScale(): number {
  const set = onWechat ? wechatFont() / usual.wechat : browserFont() / usual.browser;
  return Number.isFinite(set) ? Math.round(Math.min(Math.max(set, 1), mostScale) * 100) / 100 : 1;
}

function wechatFont(): number {
  // Newer than Taro's description of it.
  const { fontSizeSetting = usual.wechat } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
  return fontSizeSetting;
}

function browserFont(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
