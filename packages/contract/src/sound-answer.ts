import type { WireError } from './wire.ts';

export interface RawAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The server words its refusals. What stands between (a proxy, a gateway) does not: that is worded here. */
export function soundAnswer(status: number, body: unknown, retryAfter: number | undefined): RawAnswer {
  const refused = status >= 400;
  const worded = typeof (body as WireError | null)?.error?.message === 'string';
  // A page of a Wi-Fi's sign-in, for one, comes with status 200.
  if (!refused && body !== null && typeof body === 'object') return { status, body };
  if (refused && worded) return { status, body };
  return { status: refused ? status : 502, body: wordFor(refused ? status : 502, retryAfter) };
}

function wordFor(status: number, retryAfter: number | undefined): WireError {
  const wait = retryAfter === undefined ? '稍后' : `${retryAfter}秒后`;
  const message =
    status === 429
      ? `现在使用的人太多，请${wait}再试。`
      : status >= 500
        ? `服务器暂时没有答复，请${wait}再试。`
        : '网络返回了不能识别的内容，请检查网络后重试。';
  return { error: { code: status === 429 ? 'too-many-requests' : 'no-service', message } };
}
