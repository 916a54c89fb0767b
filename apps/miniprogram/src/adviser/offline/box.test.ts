import { beforeEach, expect, it } from 'vitest';
import { keptUnder, waitingOf } from '../../session/kept-offline';
import { sessionStore, type Session } from '../../session/session-store';
import { openBox } from './box';
import { fromBase64, fromUtf8, toBase64, toUtf8 } from './bytes';
import { entriesOf, keepEntry } from './entry';

const key = (letter: string) => ({ id: `id-of-${letter}`, key: letter.repeat(43) });
const session = (...keys: NonNullable<Session['keys']>): Session => ({ keys }) as Session;
beforeEach(() => {
  localStorage.clear();
  sessionStore.end();
});

it('writes nothing that can be read without the key, and the same never alike', async () => {
  const box = await openBox([key('A')]);
  box.write('draft', { text: '拖欠工资 🙏' });
  const first = localStorage.getItem('offline:id-of-A:draft');
  expect(first).not.toContain('拖欠');
  box.write('draft', { text: '拖欠工资 🙏' });
  expect(localStorage.getItem('offline:id-of-A:draft')).not.toBe(first);
  expect((await openBox([key('A')])).read('draft')).toEqual({ text: '拖欠工资 🙏' });
  expect((await openBox([{ ...key('A'), key: key('B').key }])).read('draft')).toBeUndefined();
});

it('does not open what was put in another place', async () => {
  const box = await openBox([key('A')]);
  box.write('one', 1);
  localStorage.setItem(`${keptUnder('id-of-A')}two`, localStorage.getItem(`${keptUnder('id-of-A')}one`) ?? '');
  expect([box.read('one'), box.read('two')]).toEqual([1, undefined]);
});

it('keeps what is finished in order, counts it unread, and opens what an entry that became another had written', async () => {
  const old = await openBox([key('A')]);
  const lines = [
    { day: '2026-03-11', matter: 'labour', mode: 'on-site', channel: 'walk-in', result: 'answered', minutes: 5 },
  ] as const;
  for (const name of ['甲', '乙', '丙'])
    keepEntry(old, { community: { code: 'c', name }, lines, target: null, dispute: null });
  const united = await openBox([key('B'), key('A')]);
  expect(entriesOf(united).map((one) => one.community.name)).toEqual(['甲', '乙', '丙']);
  expect(entriesOf(await openBox([key('B')]))).toEqual([]);
  expect([waitingOf(session(key('B'), key('A'))), waitingOf(session(key('B'))), waitingOf(null)]).toEqual([3, 0, 0]);
});

it('turns text and bytes into each other as everybody else does', () => {
  for (const text of ['', 'a', 'ab', 'abc', '邻法 🙏', 'é\n"']) {
    expect(toBase64(toUtf8(text))).toBe(Buffer.from(text).toString('base64'));
    expect(fromUtf8(fromBase64(Buffer.from(text).toString('base64url')))).toBe(text);
  }
});
