import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { readPort } from './port.mjs';
import { openWaitingPage } from './waiting-page.mjs';

/** @returns {Promise<{ port: number, close: () => Promise<unknown> }>} */
const takePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address && typeof address === 'object' ? address.port : 0;
      resolve({ port, close: () => new Promise((closed) => server.close(closed)) });
    });
  });

test('until the server is there, its port answers 503 and a page that comes back by itself', async () => {
  const taken = await takePort();
  await taken.close();
  const waiting = await openWaitingPage(taken.port);
  const health = await fetch(`http://127.0.0.1:${taken.port}/healthz`);
  const page = await fetch(`http://127.0.0.1:${taken.port}/`);
  expect([health.status, page.status]).toEqual([503, 503]);
  expect(await page.text()).toContain('http-equiv="refresh" content="2"');
  await waiting.close();
  await expect(fetch(`http://127.0.0.1:${taken.port}/`)).rejects.toThrow();
});

test('a port in use is refused with its code', async () => {
  const taken = await takePort();
  await expect(openWaitingPage(taken.port)).rejects.toMatchObject({ code: 'port-in-use' });
  await taken.close();
});

test('a port is a whole number from 1 to 65535, and 3000 when nothing is said', () => {
  expect([readPort(undefined), readPort(''), readPort('8080')]).toEqual([3000, 3000, 8080]);
  for (const text of ['0', '65536', '80x', '-1', '1.5'])
    expect(() => readPort(text)).toThrow(expect.objectContaining({ code: 'bad-port' }));
});
