import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { answerHere, refuse, say, type LoopbackServer } from '../../testing/answer-here';
import { signInHere } from '../../testing/sign-in-here';
import { useWrite } from '../api/use-write';
import { Button } from '../ui/button';
import { ConsentSheet } from './consent-sheet';

let server: LoopbackServer;
let done = 0;
beforeAll(async () => {
  server = await answerHere();
});
afterAll(() => server.stop());
beforeEach(() => {
  done = 0;
  server.came.length = 0;
  signInHere();
  server.usual['consents.listTexts'] = {
    items: [
      {
        kind: 'privacy',
        version: 2,
        title: '个人信息',
        asked: '称呼',
        why: '办事',
        kept: '三年',
        text: '一、……\n二、……',
      },
    ],
  };
  server.next.push(
    refuse(403, 'consent-needed', '办理前请先阅读并同意“个人信息”。', { consent: { kind: 'privacy', version: 2 } }),
  );
});
afterEach(cleanup);

function Form() {
  const ask = useWrite('consultations.withdrawQuestion', { done: () => (done += 1) });
  return (
    <>
      <Button busy={ask.busy} onTap={() => void ask.run({ question: 'q' })}>
        提交
      </Button>
      <ConsentSheet write={ask} />
    </>
  );
}

it('shows the text that is wanted; agreeing gives it in the version that was read, and the same goes out again', async () => {
  render(<Form />);
  fireEvent.click(screen.getByRole('button', { name: '提交' }));
  const agree = await screen.findByRole('button', { name: '我已阅读，同意' });
  expect(screen.getByText('保存多久：三年')).toBeDefined();
  server.next.push(say(200, { id: 'c' }), say(200, {}));
  fireEvent.click(agree);
  await waitFor(() => expect(done).toBe(1));
  expect(server.came.map(({ act }) => act)).toEqual([
    'consultations.withdrawQuestion',
    'consents.listTexts',
    'consents.give',
    'consultations.withdrawQuestion',
  ]);
  expect(server.came[2]?.body).toEqual({ kind: 'privacy', version: 2 });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('refusing sends nothing and leaves the form as it was', async () => {
  render(<Form />);
  fireEvent.click(screen.getByRole('button', { name: '提交' }));
  await screen.findByRole('button', { name: '我已阅读，同意' });
  fireEvent.click(screen.getByRole('button', { name: '不同意，先不办理' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect([server.came.length, done]).toEqual([2, 0]);
});
