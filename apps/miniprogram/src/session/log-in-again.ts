import Taro from '@tarojs/taro';
import { createApi } from '../api/create-api';
import { send } from '../api/send';
import { onWechat } from '../platform';
import { sessionStore } from './session-store';

/** Acts without the session that just turned out to be over. */
const strangers = createApi({
  base: LINFA_API,
  send,
  token: () => null,
  renew: () => Promise.resolve(false),
  over: () => undefined,
});

/**
 * Signs the resident in through WeChat, without asking anything.
 * @throws Offline, CallRefused `wechat-…`
 */
export async function logInThroughWechat(): Promise<void> {
  const { code } = await Taro.login();
  const { token, expiresAt, me, phoneKnown, sandbox } = await strangers.sessions.logInWithWechat({ code });
  if (token !== null) sessionStore.put({ token, expiresAt, me, phoneKnown, sandbox });
}

/** The silent way back in, where there is one: residents in WeChat. Staff type their password. */
export async function logInAgain(): Promise<boolean> {
  if (!onWechat || sessionStore.get()?.me.kind === 'staff') return false;
  await logInThroughWechat();
  return true;
}
