import { Text, View } from '@tarojs/components';
import { Button } from '../ui/button';
import { Picture } from './picture';
import type { PictureUnderWay, PictureUploads } from './use-picture-uploads';

const words = { waiting: '等待上传', sending: '正在上传……', failed: '' } as const;

/** A picture that the server does not have yet: how far it is, or again. */
export function PictureWaiting(props: {
  readonly one: PictureUnderWay;
  readonly number: number;
  readonly uploads: PictureUploads;
}) {
  const { one, number, uploads } = props;
  return (
    <View className="lf-picture-row" role={one.state === 'failed' ? 'alert' : 'status'}>
      <Picture label={`照片${number}`} path={one.picture.path} />
      <View className="lf-picture-row__words">
        <Text>{`照片${number}`}</Text>
        <View className="lf-picture-row__state">
          <Text>{one.state === 'failed' ? one.message : words[one.state]}</Text>
        </View>
        {one.state === 'failed' ? (
          <Button small onTap={() => void uploads.again(one.key)}>
            重传
          </Button>
        ) : null}
      </View>
      {one.state === 'failed' ? (
        <Button small tone="plain" onTap={() => uploads.drop(one.key)}>
          去掉
        </Button>
      ) : null}
    </View>
  );
}
