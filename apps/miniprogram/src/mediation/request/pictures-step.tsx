import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { mostFilesOfThing } from '@linfa/domain';
import { call } from '../../api/call';
import { Picture } from '../../pictures/picture';
import { PictureWaiting } from '../../pictures/picture-waiting';
import type { PictureUploads } from '../../pictures/use-picture-uploads';
import { Button } from '../../ui/button';
import { NoticeBar } from '../../ui/notice-bar';
import type { StepProps } from './step-props';

export interface PicturesStepProps extends StepProps {
  readonly uploads: PictureUploads;
  /** Where pictures of this visit lie on the phone, by the file's id. */
  readonly paths: Readonly<Record<string, string>>;
  /** Pictures of an earlier day that the server no longer has. */
  readonly lost: number;
}

/** Pictures, if there are any. */
export function PicturesStep({ draft, change, uploads, paths, lost }: PicturesStepProps) {
  const [wantsOut, setWantsOut] = useState<string | null>(null);
  const room = mostFilesOfThing - draft.pictures.length - uploads.underWay.length;
  const remove = (id: string): void => {
    setWantsOut(null);
    change({ pictures: draft.pictures.filter((one) => one.id !== id) });
    // What is left behind goes by itself within a day.
    call('files.remove', { file: id }).catch(() => undefined);
  };
  return (
    <>
      <View className="lf-gap-below">
        <Text>{`现场、合同、欠条、聊天记录等，最多${mostFilesOfThing}张。没有照片可以直接下一步。`}</Text>
      </View>
      {lost > 0 ? <NoticeBar tone="clay">{`${lost}张照片超过一天没有提交，已经删除，请重新添加。`}</NoticeBar> : null}
      {draft.pictures.map(({ id }, index) => (
        <View key={id} className="lf-picture-row">
          <Picture label={`照片${index + 1}`} file={id} path={paths[id]} />
          <View className="lf-picture-row__words">
            <Text>{wantsOut === id ? '确定去掉这张？' : `照片${index + 1} 已传好`}</Text>
          </View>
          {wantsOut === id ? (
            <Button small tone="danger" onTap={() => remove(id)}>
              确定
            </Button>
          ) : (
            <Button small tone="plain" onTap={() => setWantsOut(id)}>{`去掉`}</Button>
          )}
        </View>
      ))}
      {uploads.underWay.map((one, index) => (
        <PictureWaiting key={one.key} one={one} number={draft.pictures.length + index + 1} uploads={uploads} />
      ))}
      {uploads.message === '' ? null : <NoticeBar tone="red">{uploads.message}</NoticeBar>}
      {room > 0 ? (
        <Button tone="plain" busy={uploads.busy} busyWord="正在传照片……" onTap={() => void uploads.choose(room)}>
          拍照或从相册选
        </Button>
      ) : null}
    </>
  );
}
