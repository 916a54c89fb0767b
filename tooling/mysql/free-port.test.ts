import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from './free-port.ts';

it('never gives a port twice, nor one that the system gives to whoever asks for any', async () => {
  const ports: number[] = [];
  for (let count = 0; count < 50; count++) ports.push(await freePort());
  expect(new Set(ports).size).toBe(50);

  const any = createServer().listen(0, '127.0.0.1');
  await once(any, 'listening');
  const address = any.address();
  any.close();
  expect(Math.max(...ports)).toBeLessThan(address && typeof address === 'object' ? address.port : 0);
});

it('gives ports that can be listened on', async () => {
  const server = createServer().listen(await freePort(), '127.0.0.1');
  await once(server, 'listening');
  expect(server.listening).toBe(true);
  server.close();
});
