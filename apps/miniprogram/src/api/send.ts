import Taro from '@tarojs/taro';
import { Offline, type RawAnswer, soundAnswer } from '@linfa/contract/client';
import { onWechat } from '../platform';

/** Milliseconds; longer than a slow network takes, shorter than a person waits without doubt. */
const timeout = 15_000;

/** One request as it goes out. @throws Offline when nothing came back, or only a part of it */
export async function send(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string | ArrayBuffer,
  patience: number = timeout,
): Promise<RawAnswer> {
  const limit = limitOf(patience);
  try {
    const { statusCode, data, header } = await Taro.request<string, string | ArrayBuffer>({
      url,
      method: 'POST',
      header: { ...headers },
      data: body,
      // Read as JSON, an answer that breaks off in the middle would pass for one that says nothing.
      dataType: 'text',
      ...limit.asked,
    });
    return soundAnswer(statusCode, parse(data), retryAfter(header));
  } catch (error) {
    throw new Offline(wasSlow(error) ? 'no-answer' : 'no-network');
  } finally {
    limit.lift();
  }
}

/** For the whole answer. Taro's own ends in a browser when the answer begins: one that stops in the middle would never end. */
function limitOf(patience: number): {
  readonly asked: { readonly timeout: number } | { readonly signal: AbortSignal };
  readonly lift: () => void;
} {
  if (onWechat) return { asked: { timeout: patience }, lift: () => undefined };
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  return { asked: { signal: stop.signal }, lift: () => clearTimeout(timer) };
}

/** What is no JSON is not the server's. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** WeChat says it in its message, a browser by aborting. */
function wasSlow(error: unknown): boolean {
  const { errMsg = '', name = '' } = (error ?? {}) as { errMsg?: unknown; name?: unknown };
  return /time(d )?out|abort/i.test(`${String(name)} ${String(errMsg)}`);
}

function retryAfter(header: Readonly<Record<string, unknown>> | undefined = {}): number | undefined {
  const name = Object.keys(header).find((one) => one.toLowerCase() === 'retry-after');
  const seconds = name === undefined ? Number.NaN : Number(header[name]);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined;
}
