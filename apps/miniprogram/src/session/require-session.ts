import Taro from '@tarojs/taro';
import { onWechat } from '../platform';
import { logInThroughWechat } from './log-in-again';
import { sessionStore } from './session-store';

type Door = 'resident' | 'staff';
const pages: Readonly<Record<Door, string>> = {
  resident: '/pages/sign-in/index',
  staff: '/pages/staff-sign-in/index',
};
/** Those who wait for the sign-in page that is open. */
let waiting: ((signedIn: boolean) => void)[] = [];

/**
 * For what needs somebody: true at once when signed in; in WeChat signs in silently; otherwise opens the sign-in page and
 * is true when the person comes back signed in, false when they come back without.
 */
export async function requireSession(door: Door = 'resident'): Promise<boolean> {
  const session = sessionStore.get();
  if (session && (door === 'resident' || session.me.kind === 'staff')) return true;
  if (door === 'resident' && onWechat) {
    await logInThroughWechat();
    return sessionStore.get() !== null;
  }
  const back = new Promise<boolean>((resolve) => waiting.push(resolve));
  if (waiting.length === 1) await Taro.navigateTo({ url: pages[door] });
  return await back;
}

/** Says to whoever waits how the sign-in page was left. */
export function leaveSignIn(signedIn: boolean): void {
  const told = waiting;
  waiting = [];
  for (const tell of told) tell(signedIn);
}
