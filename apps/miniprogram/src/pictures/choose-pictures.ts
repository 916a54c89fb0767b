import Taro from '@tarojs/taro';
import { onWechat } from '../platform';

/** A picture that somebody chose and that is not sent yet. */
export interface ChosenPicture {
  readonly name: string;
  readonly size: number;
  /** What shows it while the page is open. */
  readonly path: string;
  readonly bytes: () => Promise<ArrayBuffer>;
}

/** Lets the person take pictures or choose them; nothing when they change their mind. Call it from the tap itself. */
export function choosePictures(most: number): Promise<readonly ChosenPicture[]> {
  return onWechat ? chooseInWechat(most) : chooseInBrowser(most);
}

async function chooseInWechat(most: number): Promise<readonly ChosenPicture[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sourceType: ['album', 'camera'],
      sizeType: ['compressed'],
    });
    return tempFiles.map(({ tempFilePath, size }, index) => ({
      name: nameFor(tempFilePath, index),
      size,
      path: tempFilePath,
      bytes: () => readInWechat(tempFilePath),
    }));
  } catch (error) {
    if (/cancel/i.test(String((error as { errMsg?: unknown }).errMsg))) return [];
    throw error;
  }
}

function readInWechat(filePath: string): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(data as ArrayBuffer),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}

/** WeChat calls every picture by a number of its own. */
function nameFor(path: string, index: number): string {
  return `照片${index + 1}${/\.\w+$/.exec(path)?.[0] ?? '.jpg'}`;
}

function chooseInBrowser(most: number): Promise<readonly ChosenPicture[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = most > 1;
    input.hidden = true;
    // Some browsers only tell of an input that is in the page.
    document.body.append(input);
    const end = (files: readonly File[]): void => {
      input.remove();
      resolve(
        files.slice(0, most).map((file) => ({
          name: file.name,
          size: file.size,
          path: URL.createObjectURL(file),
          bytes: () => file.arrayBuffer(),
        })),
      );
    };
    input.addEventListener('change', () => end([...(input.files ?? [])]));
    input.addEventListener('cancel', () => end([]));
    input.click();
  });
}
