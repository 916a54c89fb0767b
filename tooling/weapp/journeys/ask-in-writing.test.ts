import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, community, newcomer } from './residents.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
beforeAll(async () => {
  linfa = await startLinfa();
});
afterAll(() => linfa.stop());

test('a resident asks in writing, reads the answer, asks on, and takes the last question back', async () => {
  const phone = await newcomer(linfa);
  await phone.tap('书面咨询');
  await phone.tap('提交');
  expect(phone.sees('请选一项')).toBe(true);
  await phone.tap('物业');
  await phone.type('您的问题', '漏水'.repeat(2500));
  expect(phone.sees('多了3000个字')).toBe(true);
  await phone.tap('提交');
  expect(phone.report().sent.some(({ url }) => url.endsWith('askInWriting'))).toBe(false);
  await phone.type('您的问题', '楼上漏水😟，物业不管，怎么办？');
  await phone.leaveAndReturn();
  await phone.restart('booking/ask/index');
  expect(phone.page.text).toContain('楼上漏水😟');
  phone.answerSubscribe('accept');
  await phone.tap('提交');
  expect(phone.sees('已经提交')).toBe(true);
  expect(phone.sees('最晚3月')).toBe(true);

  await answer('先请物业到现场，写下经过。');
  await phone.pull();
  expect(phone.sees('先请物业到现场')).toBe(true);
  await phone.tap('接着追问');
  await phone.type('还想问什么', '物业不来呢？');
  phone.answerSubscribe('reject');
  await phone.tap('提交');
  expect(phone.sees('物业不来呢？')).toBe(true);
  await phone.tap('撤回问题');
  await phone.tap('确定撤回');
  expect(phone.sees('已经撤回')).toBe(true);
  await phone.launch('pages/affairs/index');
  expect(phone.sees('已撤回')).toBe(true);
  expect(phone.report().problems).toEqual([]);
});

/** The adviser answers the question that is there, from a desk. */
async function answer(text: string): Promise<void> {
  const { token } = await ask<{ token: string }>(linfa, 'sessions.logInStaff', {
    username: 'adviser',
    password: linfa.accounts['adviser'],
  });
  const { items } = await ask<{ items: { id: string; state: string }[] }>(
    linfa,
    'consultations.listQuestions',
    { unit: community.code },
    token,
  );
  const open = items.find((one) => one.state === 'open');
  await ask(linfa, 'consultations.answer', { question: open?.id, text, minutes: 10 }, token);
}
