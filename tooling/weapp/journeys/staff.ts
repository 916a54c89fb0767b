import type { Phone } from '../driver/phone.ts';
import { ask } from './residents.ts';
import type { Linfa } from './start-linfa.ts';

/** Does one act of a member of staff's at a desk. */
export type Desk = <Answer = object>(act: string, input: object) => Promise<Answer>;

/** One of the demo's accounts, signed in beside the phones. */
export async function deskOf(linfa: Pick<Linfa, 'address' | 'accounts'>, username: string): Promise<Desk> {
  const password = linfa.accounts[username];
  const { token } = await ask<{ token: string }>(linfa, 'sessions.logInStaff', { username, password });
  return (act, input) => ask(linfa, act, input, token);
}

/** A phone on which one of the demo's accounts signed in, from the tab 我的. */
export async function staffPhone(
  linfa: Linfa,
  username: string,
  settings: Parameters<Linfa['phone']>[0] = {},
): Promise<Phone> {
  const phone = linfa.phone(settings);
  await phone.launch('pages/mine/index');
  await phone.tap('工作人员登录');
  await phone.type('用户名', username);
  await phone.type('密码', linfa.accounts[username] ?? '');
  await phone.tap('登录');
  return phone;
}
