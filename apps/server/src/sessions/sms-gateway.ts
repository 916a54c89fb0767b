import { createHmac } from 'node:crypto';

export interface SmsGateway {
  readonly url: string;
  readonly secret: string;
  /** Milliseconds; 5,000 when left out. */
  readonly timeout?: number;
}

/**
 * Posts what is to be sent to the deployment's gateway, which knows the provider and its templates. `X-Linfa-Time` holds the
 * Unix second, `X-Linfa-Signature` is `sha256=` and the hexadecimal HMAC-SHA-256 of `<time>.<body>`: the gateway refuses
 * what is unsigned or minutes old, and sends one id once. 2xx means sent, 4xx refused; anything else leaves it unknown.
 */
export async function postToGateway(
  { url, secret, timeout = 5000 }: SmsGateway,
  message: { readonly id: string; readonly kind: string; readonly phone: string } & Readonly<Record<string, unknown>>,
): Promise<'sent' | 'refused' | 'unknown'> {
  const body = JSON.stringify(message);
  const time = String(Math.floor(Date.now() / 1000));
  const status = await post(url, body, timeout, {
    'content-type': 'application/json',
    'x-linfa-time': time,
    'x-linfa-signature': `sha256=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`,
  });
  if (status >= 200 && status < 300) return 'sent';
  return status >= 400 && status < 500 ? 'refused' : 'unknown';
}

/** The answer's status; 0 when there was none. A refused connection is known not to have sent anything: 400. */
async function post(
  url: string,
  body: string,
  timeout: number,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    await answer.body?.cancel();
    return answer.status;
  } catch (error) {
    const cause = (error as { cause?: { code?: unknown } }).cause?.code;
    return cause === 'ECONNREFUSED' || cause === 'ENOTFOUND' ? 400 : 0;
  }
}
