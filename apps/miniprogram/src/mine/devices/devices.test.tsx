import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerHere, refuse, type LoopbackServer } from '../../../testing/answer-here';
import { signInHere } from '../../../testing/sign-in-here';
import { sessionStore } from '../../session/session-store';
import Devices from './index';

let server: LoopbackServer;
const device = (id: string, current: boolean) => ({
  id,
  kind: 'staff',
  createdAt: '2026-03-11T02:00:00.000Z',
  lastSeenAt: '2026-03-11T02:00:00.000Z',
  current,
});
beforeEach(async () => {
  server = await answerHere();
  server.usual['sessions.listMine'] = { items: [device('here', true), device('there', false)] };
  signInHere('token');
});
afterEach(async () => {
  cleanup();
  await server.stop();
});

const tap = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
const revoked = () => server.came.filter(({ act }) => act === 'sessions.revoke').map(({ body }) => body);

it('asks staff for their password before another device is signed out, and again when it was wrong', async () => {
  const session = sessionStore.get()!;
  const account = { username: 'wang', totp: false, needsSecondFactor: false, mustChange: false, recoveryCodesLeft: 0 };
  sessionStore.put({ ...session, me: { ...session.me, kind: 'staff', account } });
  render(<Devices />);
  fireEvent.click(await screen.findByText('工作人员登录'));
  tap('让它退出');
  expect(revoked()).toEqual([]);
  fireEvent.change(screen.getByLabelText('登录密码'), { target: { value: 'wrong' } });
  server.next.push(refuse(422, 'wrong-password', '密码不正确。'));
  tap('让它退出');
  expect(await screen.findByText('密码不正确。')).toBeDefined();
  fireEvent.change(screen.getByLabelText('登录密码'), { target: { value: 'right' } });
  server.usual['sessions.revoke'] = { revoked: true };
  tap('让它退出');
  await waitFor(() => expect(screen.queryByText('让那台设备退出？')).toBeNull());
  expect(revoked()).toEqual([
    { session: 'there', password: 'wrong' },
    { session: 'there', password: 'right' },
  ]);
});

it('asks a resident for no password', async () => {
  server.usual['sessions.revoke'] = { revoked: true };
  render(<Devices />);
  fireEvent.click(await screen.findByText('工作人员登录'));
  expect(screen.queryByLabelText('登录密码')).toBeNull();
  tap('让它退出');
  await waitFor(() => expect(revoked()).toEqual([{ session: 'there' }]));
});
