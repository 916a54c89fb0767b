import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Waits until a MySQL server greets on the port: the first packet of its protocol, sent before any login. */
export async function waitForGreeting(port: number, signal: AbortSignal): Promise<void> {
  while (!(await greets(port))) await pause(50, undefined, { signal });
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('close', () => finish(false));
    // A packet is its length (3 bytes), a number (1 byte) and, in a greeting, the protocol version 10.
    socket.once('data', (data) => finish(data[4] === 10));
  });
}
