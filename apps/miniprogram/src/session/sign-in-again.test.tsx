import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerHere, refuse, say, type LoopbackServer } from '../../testing/answer-here';
import { signInHere } from '../../testing/sign-in-here';
import { journey } from '../../testing/shims/taro';
import ChangePhone from '../mine/phone-number/index';
import { sessionStore } from './session-store';

let server: LoopbackServer;
beforeEach(async () => {
  server = await answerHere();
  server.usual['sessions.logOut'] = { revoked: true };
  journey.length = 0;
  signInHere('old');
});
afterEach(async () => {
  cleanup();
  await server.stop();
});

const tooLongAgo = refuse(401, 'sign-in-again', '为确认是您本人，请重新登录后在10分钟内办理。');
const signedIn = (id: string, token: string) => ({
  token,
  expiresAt: '2030-01-01T00:00:00.000Z',
  me: { person: { id, name: '王老五', phone: '138****0001' }, kind: 'resident', roles: [], account: null },
});
const staffAccount = {
  username: 'wang',
  totp: false,
  needsSecondFactor: false,
  mustChange: false,
  recoveryCodesLeft: 0,
};
const keys = [{ id: 'mark', key: 'AAAA' }];
const type = (label: string, value: string, nth = 0): boolean =>
  fireEvent.change(screen.getAllByLabelText(label)[nth]!, { target: { value } });
const tap = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
const sentTo = (act: string) => server.came.filter((one) => one.act === act);

/** Types a new number, is asked to sign in anew, and signs in as this person. */
async function changeAndSignInAs(id: string): Promise<void> {
  render(<ChangePhone />);
  type('手机号', '13900000002');
  type('验证码', '123456');
  server.next.push(tooLongAgo);
  tap('更换');
  expect(await screen.findByText('请确认是您本人')).toBeDefined();
  type('手机号', '13800000001', 1);
  type('验证码', '654321', 1);
  server.next.push(say(200, signedIn(id, 'new')));
  tap('确认');
}

it('signs the same person in anew and sends what was typed once more, under the new session', async () => {
  server.usual['myData.changePhone'] = { changed: true };
  server.usual['sessions.me'] = signedIn('p', '').me;
  await changeAndSignInAs('p');
  await waitFor(() => expect(sentTo('myData.changePhone')).toHaveLength(2));
  const [first, second] = sentTo('myData.changePhone');
  expect(second?.body).toEqual({ phone: '13900000002', code: '123456', request: '' });
  expect([first?.authorization, second?.authorization]).toEqual(['Bearer old', 'Bearer new']);
  expect(second?.key).not.toBe(first?.key);
  await waitFor(() => expect(journey).toHaveLength(1));
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(sentTo('sessions.logOut').map((one) => one.authorization)).toEqual(['Bearer old']));
});

it('does nothing for somebody else who signs in there, and keeps who was signed in', async () => {
  await changeAndSignInAs('somebody else');
  expect(await screen.findByText(/不是原来的那个人/)).toBeDefined();
  await waitFor(() => expect(sentTo('sessions.logOut').map((one) => one.authorization)).toEqual(['Bearer new']));
  expect(sentTo('myData.changePhone')).toHaveLength(1);
  expect(sessionStore.get()?.token).toBe('old');
  tap('先不办理');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('手机号').value).toBe('13900000002');
});

it('asks staff for the password of their own account, and sends what was typed once more', async () => {
  const me = { ...sessionStore.get()!.me, kind: 'staff' as const, account: staffAccount };
  sessionStore.put({ ...sessionStore.get()!, me, keys });
  server.usual['myData.changePhone'] = { changed: true };
  server.usual['sessions.me'] = me;
  render(<ChangePhone />);
  type('手机号', '13900000002');
  type('验证码', '123456');
  server.next.push(tooLongAgo);
  tap('更换');
  expect(await screen.findByText('您登录的用户名是wang')).toBeDefined();
  expect(screen.queryByLabelText('用户名')).toBeNull();
  type('密码', 'wrong');
  server.next.push(refuse(401, 'wrong-password', '用户名或密码不正确。'));
  tap('确认');
  expect(await screen.findByText('用户名或密码不正确。')).toBeDefined();
  type('密码', 'right');
  server.next.push(say(200, { ...signedIn('p', 'new'), me }));
  tap('确认');
  await waitFor(() => expect(sentTo('myData.changePhone')).toHaveLength(2));
  const [first, second] = sentTo('myData.changePhone');
  expect([first?.authorization, second?.authorization]).toEqual(['Bearer old', 'Bearer new']);
  expect(sentTo('sessions.logInStaff').map(({ body }) => body)).toEqual([
    { username: 'wang', password: 'wrong' },
    { username: 'wang', password: 'right' },
  ]);
  expect(sessionStore.get()).toMatchObject({ token: 'new', keys });
});

it('leads staff whose session is over to their own sign-in, not to a resident’s', async () => {
  sessionStore.put({ ...sessionStore.get()!, me: { ...sessionStore.get()!.me, kind: 'staff', account: staffAccount } });
  render(<ChangePhone />);
  type('手机号', '13900000002');
  type('验证码', '123456');
  server.next.push(refuse(401, 'not-signed-in', '请先登录。'));
  tap('更换');
  await waitFor(() => expect(journey).toContain('navigateTo /pages/staff-sign-in/index'));
});
