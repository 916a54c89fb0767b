import Taro from '@tarojs/taro';
import { routes } from './routes';

const tabs: readonly string[] = [routes.home, routes.events, routes.affairs, routes.mine];
/** WeChat keeps ten pages open; the eleventh replaces the last. */
const mostPages = 10;

/** Opens a page, a tab or another; says so when it cannot be opened. */
export async function go(url: string, query: Readonly<Record<string, string>> = {}): Promise<void> {
  const words = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const whole = words.length === 0 ? url : `${url}?${words.join('&')}`;
  try {
    if (tabs.includes(url)) await Taro.switchTab({ url });
    else if (Taro.getCurrentPages().length >= mostPages) await Taro.redirectTo({ url: whole });
    else await Taro.navigateTo({ url: whole });
  } catch {
    await Taro.showToast({ title: '这个页面现在打不开，请稍后再试', icon: 'none' });
  }
}
