import Taro from '@tarojs/taro';
import { saveBlob } from '../../api/save-blob';
import { onWechat } from '../../platform';

const name = '我的信息.txt';

/** WeChat sends files only: it is written down as soon as it is there, since WeChat opens a chat only at once after a tap. False where the phone has no room. */
export function keepFile(text: string): boolean {
  if (!onWechat) return true;
  try {
    Taro.getFileSystemManager().writeFileSync(pathOf(), text, 'utf8');
    return true;
  } catch {
    return false;
  }
}

/** To a chat of one's own in WeChat, to the downloads in a browser. False when it did not go. */
export async function sendOn(text: string): Promise<boolean> {
  if (!onWechat) {
    saveBlob(new Blob([text], { type: 'text/plain;charset=utf-8' }), name);
    return true;
  }
  try {
    await Taro.shareFileMessage({ filePath: pathOf(), fileName: name });
    return true;
  } catch (error) {
    // Who changes their mind in WeChat's list of chats has not failed.
    return /cancel/.test(String((error as { errMsg?: unknown } | null)?.errMsg));
  }
}

/** Nothing of it stays on the phone behind the person's back. */
export function forgetFile(): void {
  if (!onWechat) return;
  try {
    Taro.getFileSystemManager().unlinkSync(pathOf());
  } catch {
    // It was never written.
  }
}

function pathOf(): string {
  return `${Taro.env.USER_DATA_PATH}/${name}`;
}
