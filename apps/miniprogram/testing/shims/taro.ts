// Taro's calls on the DOM: requests really go out by fetch; where a page is left to is written down.
import { useEffect, useRef } from 'react';

/** Where one went, in order: `navigateTo /booking/book/index`; `back`. */
export const journey: string[] = [];
/** What a test may say about the world. */
export const world = { online: true, loginCode: 'code-of-wechat', pages: 1 };
const shown = new Set<() => void>();
const hidden = new Set<() => void>();
const pulled = new Set<() => void>();

/** The page comes to the front. */
export const show = (): void => shown.forEach((tell) => tell());
/** Another page, or another app, is in front. */
export const hide = (): void => hidden.forEach((tell) => tell());
/** Left and come back to. */
export const showAgain = (): void => {
  hide();
  show();
};
export const pullDown = (): void => pulled.forEach((tell) => tell());

function useSubscribed(all: Set<() => void>, effect: () => void, atOnce = false): void {
  const latest = useRef(effect);
  latest.current = effect;
  useEffect(() => {
    const tell = (): void => latest.current();
    all.add(tell);
    if (atOnce) tell();
    return () => void all.delete(tell);
  }, [all, atOnce]);
}

export const useDidShow = (effect: () => void): void => useSubscribed(shown, effect, true);
export const useDidHide = (effect: () => void): void => useSubscribed(hidden, effect);
export const usePullDownRefresh = (effect: () => void): void => useSubscribed(pulled, effect);

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly header: Record<string, string>;
  readonly data: string;
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  readonly dataType?: string;
}

/** As Taro's does in a browser: its own time limit ends with the head, and what is no JSON is null, also where it broke off. */
async function request({ url, method, header, data, timeout = 60_000, signal, dataType = 'json' }: Asked) {
  if (!world.online) throw Object.assign(new Error('request:fail'), { errMsg: 'request:fail' });
  // A browser asks where the page came from; here a test says where that is.
  const from = (globalThis as { linfaAddress?: string }).linfaAddress ?? '';
  const stop = new AbortController();
  const timer = signal ? undefined : setTimeout(() => stop.abort(), timeout);
  const answer = await fetch(url.startsWith('/') ? from + url : url, {
    method,
    headers: header,
    body: data,
    signal: signal ?? stop.signal,
  }).finally(() => clearTimeout(timer));
  const body: unknown = dataType === 'json' ? await answer.json().catch(() => null) : await answer.text();
  return { statusCode: answer.status, data: body, header: Object.fromEntries(answer.headers) };
}

const go =
  (how: string) =>
  ({ url }: { url: string }): Promise<void> => {
    journey.push(`${how} ${url}`);
    return Promise.resolve();
  };

const Taro = {
  request,
  login: () => Promise.resolve({ code: world.loginCode }),
  getStorageSync: (key: string): unknown => JSON.parse(localStorage.getItem(key) ?? '""'),
  setStorageSync: (key: string, value: unknown): void => localStorage.setItem(key, JSON.stringify(value)),
  removeStorageSync: (key: string): void => localStorage.removeItem(key),
  getStorageInfoSync: () => ({ keys: Object.keys(localStorage) }),
  navigateTo: go('navigateTo'),
  redirectTo: go('redirectTo'),
  switchTab: go('switchTab'),
  navigateBack: (): Promise<void> => {
    journey.push('back');
    return Promise.resolve();
  },
  getCurrentPages: () => Array.from({ length: world.pages }),
  makePhoneCall: ({ phoneNumber }: { phoneNumber: string }): Promise<void> => {
    journey.push(`call ${phoneNumber}`);
    return Promise.resolve();
  },
  showToast: ({ title }: { title: string }): Promise<void> => {
    journey.push(`toast ${title}`);
    return Promise.resolve();
  },
  stopPullDownRefresh: (): void => undefined,
  onNetworkStatusChange: (): void => undefined,
  offNetworkStatusChange: (): void => undefined,
  getNetworkType: ({ success }: { success: (answer: { networkType: string }) => void }): Promise<void> => {
    success({ networkType: world.online ? 'wifi' : 'none' });
    return Promise.resolve();
  },
};
export default Taro;
