import { newKey, wordFailure } from '@linfa/contract/client';
import { useEffect, useRef, useState } from 'react';
import { mostFileBytes } from '@linfa/domain';
import { uploadFile, type UploadedFile } from '../api/upload-file';
import { requireSession } from '../session/require-session';
import { choosePictures, type ChosenPicture } from './choose-pictures';

/** A chosen picture on its way, or what went wrong with it. */
export interface PictureUnderWay {
  readonly key: string;
  readonly picture: ChosenPicture;
  readonly state: 'waiting' | 'sending' | 'failed';
  readonly message: string;
}

export interface PictureUploads {
  readonly underWay: readonly PictureUnderWay[];
  /** What went wrong before there was a picture. */
  readonly message: string;
  readonly busy: boolean;
  readonly choose: (most: number) => Promise<void>;
  readonly again: (key: string) => Promise<void>;
  readonly drop: (key: string) => void;
}

const mostMegabytes = mostFileBytes / 1024 / 1024;

/** Pictures that are chosen and sent at once, one after the other. @param kept when the server has one */
export function usePictureUploads(kept: (file: UploadedFile, picture: ChosenPicture) => void): PictureUploads {
  const [underWay, setUnderWay] = useState<readonly PictureUnderWay[]>([]);
  const [message, setMessage] = useState('');
  const latest = useRef(kept);
  useEffect(() => {
    latest.current = kept;
  });
  const change = (key: string, to: Partial<PictureUnderWay>): void =>
    setUnderWay((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const drop = (key: string): void => setUnderWay((all) => all.filter((one) => one.key !== key));

  const sendOne = async ({ key, picture }: PictureUnderWay): Promise<void> => {
    if (picture.size > mostFileBytes)
      return change(key, { state: 'failed', message: `这张照片超过${mostMegabytes}兆，请换一张小一些的。` });
    change(key, { state: 'sending', message: '' });
    try {
      const file = await uploadFile(picture.name, await picture.bytes(), key);
      drop(key);
      latest.current(file, picture);
    } catch (error) {
      change(key, { state: 'failed', message: wordFailure(error).message });
    }
  };

  return {
    underWay,
    message,
    busy: underWay.some(({ state }) => state !== 'failed'),
    drop,
    async choose(most) {
      setMessage('');
      try {
        const chosen = await choosePictures(most);
        if (chosen.length === 0 || !(await requireSession())) return;
        const coming = chosen.map((picture) => ({ key: newKey(), picture, state: 'waiting' as const, message: '' }));
        setUnderWay((all) => [...all, ...coming]);
        for (const one of coming) await sendOne(one);
      } catch {
        setMessage('没有取到照片。请允许使用相册或相机后再试；不附照片也可以提交。');
      }
    },
    async again(key) {
      const one = underWay.find((row) => row.key === key);
      if (one && (await requireSession())) await sendOne(one);
    },
  };
}
