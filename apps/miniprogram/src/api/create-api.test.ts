import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CallRefused, Offline, wordFailure } from '@linfa/contract/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { world } from '../../testing/shims/taro';
import { createApi } from './create-api';
import { send } from './send';

/** A server that says what a test lets it say; the real one is asked in `session/session.test.ts`. */
describe('the request wrapper', () => {
  let answers: ((request: IncomingMessage, response: ServerResponse) => void)[] = [];
  let asked: { authorization: string | undefined; key: string | undefined }[] = [];
  let token: string | null;
  let ended: number;
  let renewals: number;
  let renewed: boolean;
  let base: string;
  const server = createServer((request, response) => {
    asked.push({
      authorization: request.headers.authorization,
      key: request.headers['idempotency-key'] as string | undefined,
    });
    request.resume().on('end', () => (answers.shift() ?? ok)(request, response));
  });
  const say =
    (status: number, body: string, headers: Record<string, string> = {}) =>
    (_: IncomingMessage, response: ServerResponse): void =>
      void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  const ok = say(200, '{"items":[]}');
  const over = say(401, '{"error":{"code":"not-signed-in","message":"请先登录。"}}');
  const api = () =>
    createApi({
      base,
      send,
      token: () => token,
      renew: async () => {
        renewals += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (renewed) token = 'new';
        return renewed;
      },
      over: () => {
        ended += 1;
        token = null;
      },
    });

  beforeEach(async () => {
    [answers, asked, token, ended, renewals, renewed] = [[], [], 'old', 0, 0, true];
    world.online = true;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
  });

  it('signs in once for all that found the session over, and repeats each under its own key', async () => {
    answers = [over, over];
    const one = api();
    await Promise.all([one.bookings.listMine({}), one.outreach.listMine({})]);
    expect([renewals, ended]).toEqual([1, 0]);
    expect(asked.slice(2).map(({ authorization }) => authorization)).toEqual(['Bearer new', 'Bearer new']);
    expect(new Set(asked.map(({ key }) => key)).size).toBe(2);
  });

  it('ends the session where there is no silent way back, and asks no second time', async () => {
    renewed = false;
    answers = [over];
    await expect(api().bookings.listMine({})).rejects.toMatchObject({ status: 401, code: 'not-signed-in' });
    expect([ended, asked.length]).toEqual([1, 1]);
  });

  it('repeats only once: a server that never lets one in is believed', async () => {
    answers = [over, over];
    await expect(api().bookings.listMine({})).rejects.toMatchObject({ code: 'not-signed-in' });
    expect([renewals, asked.length]).toEqual([1, 2]);
  });

  it('does not take a wrong password for a session that is over', async () => {
    answers = [say(401, '{"error":{"code":"wrong-credentials","message":"不正确。"}}')];
    await expect(api().sessions.logInStaff({ username: 'a', password: 'b' })).rejects.toMatchObject({
      code: 'wrong-credentials',
    });
    expect([renewals, ended]).toEqual([0, 0]);
  });

  it('shows what the server says, and words what only a proxy says', async () => {
    answers = [
      say(409, '{"error":{"code":"slot-full","message":"这个时段已约满。"}}'),
      say(429, '<html>', { 'retry-after': '7' }),
      say(502, 'Bad gateway'),
      say(200, '<html>Sign in to the café'),
    ];
    const messages: string[] = [];
    for (let turn = 0; turn < 4; turn += 1)
      await api()
        .bookings.listMine({})
        .catch((error: CallRefused) => messages.push(error.message));
    expect(messages).toEqual([
      '这个时段已约满。',
      '现在使用的人太多，请7秒后再试。',
      '服务器暂时没有答复，请稍后再试。',
      '服务器暂时没有答复，请稍后再试。',
    ]);
  });

  it('tells a dead network from a refusal', async () => {
    world.online = false;
    await expect(api().bookings.listMine({})).rejects.toBeInstanceOf(Offline);
    world.online = true;
    answers = [(_, response) => response.destroy()];
    await expect(api().bookings.listMine({})).rejects.toMatchObject({ name: 'Offline', kind: 'no-network' });
  });

  it('takes an answer that breaks off in the middle for none, and one that stops there for a slow one', async () => {
    const half = (then: (response: ServerResponse) => void) => (_: IncomingMessage, response: ServerResponse) => {
      response.writeHead(401, { 'content-type': 'application/json', 'content-length': '90' });
      response.write('{"error":', () => then(response));
    };
    answers = [half((response) => response.destroy())];
    await expect(api().bookings.listMine({})).rejects.toMatchObject({ name: 'Offline', kind: 'no-network' });
    answers = [half(() => undefined)];
    await expect(send(`${base}/api/bookings.listMine`, {}, '{}', 300)).rejects.toMatchObject({
      name: 'Offline',
      kind: 'no-answer',
    });
    expect(ended).toBe(0);
  });

  it('does not take for the server’s refusal what only a proxy says', async () => {
    const worded = (code: string): string => JSON.stringify({ error: { code, message: '不可以。' } });
    answers = [
      say(403, '<html>'),
      say(403, worded('not-allowed')),
      say(429, worded('too-many-requests')),
      say(429, worded('code-used-up')),
    ];
    const said: unknown[] = [];
    for (let turn = 0; turn < 4; turn += 1)
      await api()
        .bookings.listMine({})
        .catch((error: unknown) => said.push(wordFailure(error).unsettled));
    expect(said).toEqual([true, false, true, false]);
  });
});
