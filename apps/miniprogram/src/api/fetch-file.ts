import Taro from '@tarojs/taro';
import { Offline } from '@linfa/contract/client';
import { sessionStore } from '../session/session-store';

/** Fetches a file that one may read, and answers the path that a picture is shown by. @throws Offline when it did not come */
export async function fetchFile(id: string): Promise<string> {
  const bearer = sessionStore.get()?.token ?? '';
  const answer = await Taro.downloadFile({
    url: `${LINFA_API}/api/files/${id}`,
    header: { authorization: `Bearer ${bearer}` },
  }).catch(() => {
    throw new Offline('no-network');
  });
  if (answer.statusCode !== 200) throw new Offline('no-answer');
  return answer.tempFilePath;
}
