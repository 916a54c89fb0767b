import Taro from '@tarojs/taro';
import { createApi } from '../api/create-api';
import { send } from '../api/send';
import { onWechat } from '../platform';
import { sessionStore, type Session } from './session-store';

/** Acts without the session that just turned out to be over. */
const strangers = createApi({
  base: LINFA_API,
  send,
  token: () => null,
  renew: () => Promise.resolve(false),
  over: () => undefined,
});

/**
 * Asks WeChat who it is, without asking anything of the person; nothing is kept yet.
 * @throws Offline, CallRefused `wechat-…`
 */
export async function askWechat(): Promise<Session | null> {
  const { code } = await Taro.login();
  const { token, ...rest } = await strangers.sessions.logInWithWechat({ code });
  return token === null ? null : { token, ...rest };
}

/** Signs the resident in through WeChat. @throws Offline, CallRefused `wechat-…` */
export async function logInThroughWechat(): Promise<void> {
  const session = await askWechat();
  if (session) sessionStore.put(session);
}

/**
 * The silent way back in, where there is one: residents in WeChat. Staff type their password; and who came by a phone number
 * may be somebody else to WeChat, whose things must not turn up under their hands.
 */
export async function logInAgain(): Promise<boolean> {
  const before = sessionStore.get();
  if (!onWechat || before?.me.kind === 'staff') return false;
  const session = await askWechat();
  if (!session || (before && before.me.person.id !== session.me.person.id)) return false;
  sessionStore.put(session);
  return true;
}
