import Taro from '@tarojs/taro';
import { onWechat } from '../../platform';

/** Bytes that nobody can guess, from the phone's own source. @throws Error where WeChat is too old to have one */
export async function randomBytes(length: number): Promise<Uint8Array> {
  if (!onWechat) return crypto.getRandomValues(new Uint8Array(length));
  return await new Promise((resolve, reject) => {
    void Taro.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}
