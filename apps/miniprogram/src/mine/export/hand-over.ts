import Taro from '@tarojs/taro';
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
  if (!onWechat) return download(text);
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

function download(text: string): boolean {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers fetch it only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}
