import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticeSenderFor } from './sms-notice-sender.ts';

const notice = {
  reference: 'A'.repeat(22),
  phone: '13800000001',
  kind: 'booking-made',
  title: '预约成功',
  text: '您已预约。',
};
const { signal } = new AbortController();

describe('a notice by the deployment’s gateway', () => {
  const bodies: unknown[] = [];
  let status = 200;
  let close: () => void;
  let url: string;
  beforeEach(async () => {
    bodies.length = 0;
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (bytes: Buffer) => (body += bytes.toString()));
      request.on('end', () => {
        bodies.push(JSON.parse(body));
        response.statusCode = status;
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => server.close().closeAllConnections();
  });
  afterEach(() => close());
  const send = (phone: string | null = notice.phone) =>
    noticeSenderFor({ kind: 'http', url, secret: 'not-so-secret' }).send({ ...notice, phone }, signal);

  it('is sent when it says so, under an id that stays the same', async () => {
    status = 202;
    expect(await send()).toEqual({ sent: true, channel: 'sms' });
    const { reference: id, ...said } = notice;
    expect(bodies).toEqual([{ id, ...said }]);
  });

  it('failed for certain when it refuses, or is not there at all', async () => {
    status = 422;
    const refused = { sent: false, channel: 'sms', failure: '短信网关没有接受', final: false };
    expect(await send()).toEqual(refused);
    close();
    expect(await send()).toEqual(refused);
  });

  it.each([500, 502, 302])('may have been sent when it answers %d', async (answered) => {
    status = answered;
    await expect(send()).rejects.toThrow(Error);
  });

  it('stays in the inbox for somebody without a number, and where there is no gateway', async () => {
    expect(await send(null)).toEqual({ sent: true, channel: 'inbox' });
    expect(bodies).toEqual([]);
    expect(await noticeSenderFor({ kind: 'demo' }).send(notice, signal)).toEqual({ sent: true, channel: 'inbox' });
  });
});
