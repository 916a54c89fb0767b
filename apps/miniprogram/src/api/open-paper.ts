import Taro from '@tarojs/taro';
import { Offline } from '@linfa/contract/client';
import { onWechat } from '../platform';
import { sessionStore } from '../session/session-store';
import { saveBlob } from './save-blob';

/**
 * Fetches a Word paper that one may read and opens it: in WeChat in its own reader, in a browser as a download.
 * @param path the server's, from `/api/files/` on
 * @throws Offline when it did not come
 */
export async function openPaper(path: string, name: string): Promise<void> {
  const url = `${LINFA_API}/api/files/${path}`;
  const headers = { authorization: `Bearer ${sessionStore.get()?.token ?? ''}` };
  if (!onWechat) return await saveInBrowser(url, headers, name);
  const answer = await Taro.downloadFile({ url, header: headers }).catch(() => {
    throw new Offline('no-network');
  });
  if (answer.statusCode !== 200) throw new Offline('no-answer');
  await Taro.openDocument({ filePath: answer.tempFilePath, fileType: 'docx', showMenu: true });
}

async function saveInBrowser(url: string, headers: Readonly<Record<string, string>>, name: string): Promise<void> {
  const answer = await fetch(url, { headers }).catch(() => {
    throw new Offline('no-network');
  });
  if (!answer.ok) throw new Offline('no-answer');
  saveBlob(await answer.blob(), `${name}.docx`);
}
