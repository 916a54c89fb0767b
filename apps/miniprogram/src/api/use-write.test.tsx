import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { answerHere, breakOff, refuse, say, type LoopbackServer } from '../../testing/answer-here';
import { signInHere } from '../../testing/sign-in-here';
import { journey, world } from '../../testing/shims/taro';
import { leaveSignIn } from '../session/require-session';
import { sessionStore } from '../session/session-store';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { WriteFailure } from '../ui/write-failure';
import { useWrite } from './use-write';

let server: LoopbackServer;
let done: string[] = [];
beforeAll(async () => {
  server = await answerHere();
});
afterAll(() => server.stop());
beforeEach(() => {
  localStorage.clear();
  done = [];
  journey.length = 0;
  server.came.length = 0;
  server.next.length = 0;
  server.usual['bookings.cancelBooking'] = { code: 'A12' };
  world.online = true;
  signInHere();
});
afterEach(cleanup);

/** Cancels a booking, with a reason. */
function CancelForm() {
  const [reason, setReason] = useState('有事');
  const cancel = useWrite('bookings.cancelBooking', { done: ({ code }) => done.push(code) });
  return (
    <>
      <Field label="理由" value={reason} error={cancel.failure?.fields['reason']} onChange={setReason} />
      <WriteFailure failure={cancel.failure} />
      <Button busy={cancel.busy} onTap={() => void cancel.run({ booking: 'b', reason })}>
        取消预约
      </Button>
    </>
  );
}

const tap = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
const keys = (): (string | undefined)[] => server.came.map(({ key }) => key);

it('sends once, however often it is tapped, and says meanwhile that it is under way', async () => {
  render(<CancelForm />);
  const button = screen.getByRole('button', { name: '取消预约' });
  fireEvent.click(button);
  fireEvent.click(button);
  fireEvent.click(button);
  expect(screen.getByRole('button', { name: '正在办理……' })).toHaveProperty('disabled', true);
  await waitFor(() => expect(done).toEqual(['A12']));
  expect(server.came.map(({ act, body }) => [act, body])).toEqual([
    ['bookings.cancelBooking', { booking: 'b', reason: '有事' }],
  ]);
});

it('keeps its key while the outcome is not known, also when the page was opened anew; afterwards takes a new one', async () => {
  server.next.push(breakOff, refuse(503, 'database-away', '系统暂时连接不上数据库。'));
  const first = render(<CancelForm />);
  tap('取消预约');
  await screen.findByText(/网络不通.*您填写的内容都还在/);
  first.unmount();
  render(<CancelForm />);
  tap('取消预约');
  await screen.findByText(/连接不上数据库/);
  tap('取消预约');
  await waitFor(() => expect(done).toEqual(['A12']));
  expect(new Set(keys()).size).toBe(1);
  tap('取消预约');
  await waitFor(() => expect(done).toHaveLength(2));
  expect(new Set(keys()).size).toBe(2);
});

it('takes a new key for other input and after a refusal', async () => {
  server.next.push(breakOff, refuse(409, 'wrong-state', '已经取消过。'));
  render(<CancelForm />);
  tap('取消预约');
  await screen.findByText(/网络不通/);
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '改天' } });
  tap('取消预约');
  await screen.findByText('已经取消过。');
  tap('取消预约');
  await waitFor(() => expect(done).toHaveLength(1));
  expect(new Set(keys()).size).toBe(3);
});

it('gives what does not fit to its field', async () => {
  server.next.push(
    refuse(400, 'bad-request', '填写的内容不符合要求。', { fields: [{ path: 'reason', message: '最多100个字' }] }),
  );
  render(<CancelForm />);
  tap('取消预约');
  expect(await screen.findByText('最多100个字')).toBeDefined();
});

it('asks whoever is not signed in to sign in, and then does what was being done', async () => {
  sessionStore.end();
  render(<CancelForm />);
  tap('取消预约');
  await waitFor(() => expect(journey.at(-1)).toBe('navigateTo /pages/sign-in/index'));
  expect(server.came).toEqual([]);
  signInHere();
  leaveSignIn(true);
  await waitFor(() => expect(done).toEqual(['A12']));
});

it('does nothing when the person comes back without having signed in', async () => {
  sessionStore.end();
  render(<CancelForm />);
  tap('取消预约');
  await waitFor(() => expect(journey.at(-1)).toBe('navigateTo /pages/sign-in/index'));
  leaveSignIn(false);
  await screen.findByRole('button', { name: '取消预约' });
  expect([server.came, done]).toEqual([[], []]);
});

it('a session that is over is ended, and after signing in the same goes out again under the same key', async () => {
  server.next.push(refuse(401, 'not-signed-in', '请先登录。'), say(200, { code: 'B34' }));
  render(<CancelForm />);
  tap('取消预约');
  await waitFor(() => expect(journey.at(-1)).toBe('navigateTo /pages/sign-in/index'));
  expect(sessionStore.get()).toBeNull();
  signInHere('another');
  leaveSignIn(true);
  await waitFor(() => expect(done).toEqual(['B34']));
  expect(server.came.map(({ authorization }) => authorization)).toEqual(['Bearer token', 'Bearer another']);
  expect(new Set(keys()).size).toBe(1);
});
