import Taro from '@tarojs/taro';
import { routes } from './routes';

const tabs: readonly string[] = [routes.home, routes.events, routes.affairs, routes.mine];
/** WeChat keeps ten pages open; the eleventh replaces the last. */
const mostPages = 10;

/** Opens a page, a tab or another; says so when it cannot be opened. */
export function go(url: string, query: Readonly<Record<string, string>> = {}): Promise<void> {
  return orSay(() => {
    if (tabs.includes(url)) return Taro.switchTab({ url });
    if (Taro.getCurrentPages().length >= mostPages) return Taro.redirectTo({ url: withQuery(url, query) });
    return Taro.navigateTo({ url: withQuery(url, query) });
  });
}

/** Opens a page in place of this one: a form that was sent is nothing to come back to. */
export function goInstead(url: string, query: Readonly<Record<string, string>> = {}): Promise<void> {
  return orSay(() => (tabs.includes(url) ? Taro.switchTab({ url }) : Taro.redirectTo({ url: withQuery(url, query) })));
}

/** Back to the page before, or to this one where the page was opened by its address. */
export function goBack(otherwise: string): Promise<void> {
  return Taro.getCurrentPages().length > 1 ? orSay(() => Taro.navigateBack()) : goInstead(otherwise);
}

function withQuery(url: string, query: Readonly<Record<string, string>>): string {
  const words = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return words.length === 0 ? url : `${url}?${words.join('&')}`;
}

async function orSay(open: () => Promise<unknown>): Promise<void> {
  try {
    await open();
  } catch {
    await Taro.showToast({ title: '这个页面现在打不开，请稍后再试', icon: 'none' });
  }
}
