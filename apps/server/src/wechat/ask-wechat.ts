import { RuleError, type RuleCode } from '@linfa/domain';
import type { WechatAccount } from './live-wechat.ts';

/** What WeChat answered, when it answered that all is well; nothing of it is trusted to have a shape. */
export type WechatAnswer = Readonly<Record<string, unknown>>;

interface Question {
  readonly query: Readonly<Record<string, string>>;
  /** Asks by POST with JSON when given. */
  readonly body?: unknown;
}

/** WeChat's error codes that a person can do something about. */
const refusals: Readonly<Record<number, RuleCode>> = {
  [-1]: 'wechat-busy',
  40029: 'wechat-code-invalid',
  // used before
  40163: 'wechat-code-invalid',
  40226: 'wechat-blocked',
  45011: 'wechat-too-often',
};

/** An access token that is over or was replaced meanwhile. */
export class TokenOver extends Error {
  override readonly name = 'TokenOver';
}
const tokenOverCodes = new Set([40001, 40014, 42001]);
/** Nothing was sent where there was nobody to send it to. */
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND']);

/**
 * Asks once. Addresses hold the secret, so that nothing that is thrown repeats one.
 * @throws RuleError for what WeChat refuses, with its `errcode` in the details; `wechat-away` for no answer, a late one or
 * one that is none, with whether anything was `reached`; TokenOver
 */
export async function askWechat(
  { address, timeout = 5000 }: WechatAccount,
  path: string,
  { query, body }: Question,
): Promise<WechatAnswer> {
  const answer = await read(`${address}${path}?${new URLSearchParams(query).toString()}`, body, timeout);
  const errcode = Number(answer['errcode'] ?? 0);
  if (errcode === 0) return answer;
  if (tokenOverCodes.has(errcode)) throw new TokenOver();
  throw new RuleError(refusals[errcode] ?? 'wechat-refused', { errcode }, { errcode });
}

/** The number of what WeChat refused; null for everything else. */
export function errcodeOf(error: unknown): number | null {
  const errcode = error instanceof RuleError ? error.details['errcode'] : undefined;
  return typeof errcode === 'number' ? errcode : null;
}

async function read(url: string, body: unknown, timeout: number): Promise<WechatAnswer> {
  let reached = true;
  try {
    const response = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const answer: unknown = JSON.parse(await response.text());
    if (response.ok && typeof answer === 'object' && answer !== null) return answer as WechatAnswer;
  } catch (error) {
    // Whatever it was, it is the same to who waits; what was thrown may quote the address.
    reached = !unreached.has(String((error as { cause?: { code?: unknown } }).cause?.code));
  }
  throw new RuleError('wechat-away', {}, { reached });
}
