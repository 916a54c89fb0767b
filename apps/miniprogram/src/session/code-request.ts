import Taro from '@tarojs/taro';

const name = 'phone-code-request';

/**
 * What the phone was handed when it last asked for a code. Kept: a browser throws a page away while somebody looks the code
 * up in their messages. Without the code that went to the number it opens nothing.
 */
export function lastCodeRequest(): string {
  const kept = Taro.getStorageSync<unknown>(name);
  return typeof kept === 'string' ? kept : '';
}

export function keepCodeRequest(request: string): void {
  Taro.setStorageSync(name, request);
}
