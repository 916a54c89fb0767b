import type { Contract } from './contract.ts';
import { CallRefused } from './call-refused.ts';
import type { Answer, Sent, WireError } from './wire.ts';

export { CallRefused } from './call-refused.ts';
export { leftOut } from './left-out.ts';
export { newKey } from './new-key.ts';
export { createPendingKeys, type KeyStorage } from './pending-keys.ts';
export { Offline } from './offline.ts';
export { wordFailure, type Failure } from './word-failure.ts';
export { soundAnswer, type RawAnswer } from './sound-answer.ts';

/** The acts as functions: `api.bookings.bookSlot({ … })`. */
export type Client = {
  readonly [A in keyof Contract]: {
    readonly [B in keyof Contract[A]]: (input: Sent<A, B>, options?: CallOptions) => Promise<Answer<A, B>>;
  };
};

export interface CallOptions {
  /** Give the same key again to repeat a write whose answer was lost. */
  readonly idempotencyKey?: string;
}

/** Carries one call; each platform has its own (fetch, wx.request). Answers the parsed JSON with its status. */
export type Carrier = (
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<{ readonly status: number; readonly body: unknown }>;

/** A typed client without schemas: half a kilobyte. `newKey` makes the key of each call that brings none. */
export function createClient(carry: Carrier, newKey: () => string): Client {
  const call =
    (path: string) =>
    async (input: unknown, options: CallOptions = {}) => {
      const { status, body } = await carry(
        `/api/${path}`,
        { 'content-type': 'application/json', 'idempotency-key': options.idempotencyKey ?? newKey() },
        JSON.stringify(input),
      );
      if (status >= 400) throw new CallRefused(status, body as WireError);
      return body;
    };
  const area = (name: string) => new Proxy({}, { get: (_, act) => call(`${name}.${String(act)}`) });
  return new Proxy({}, { get: (_, name) => area(String(name)) }) as Client;
}
