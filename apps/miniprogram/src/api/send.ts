import Taro from '@tarojs/taro';
import { Offline, type RawAnswer, soundAnswer } from '@linfa/contract/client';

/** Milliseconds; longer than a slow network takes, shorter than a person waits without doubt. */
const timeout = 15_000;

/** One request as it goes out. @throws Offline when nothing came back */
export async function send(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string | ArrayBuffer,
  patience: number = timeout,
): Promise<RawAnswer> {
  try {
    const { statusCode, data, header } = await Taro.request<unknown, string | ArrayBuffer>({
      url,
      method: 'POST',
      header: { ...headers },
      data: body,
      timeout: patience,
    });
    return soundAnswer(statusCode, data, retryAfter(header));
  } catch (error) {
    throw new Offline(wasSlow(error) ? 'no-answer' : 'no-network');
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
