import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';
import { Image, Text, View } from '@tarojs/components';
import { fetchFile } from '../api/fetch-file';
import { onWechat } from '../platform';
import { Button } from '../ui/button';
import { Sheet } from '../ui/sheet';
import { Tap } from '../ui/tap';
import { pictured } from '../ui/pictured';
import './picture.scss';

export interface PictureProps {
  /** What it is called aloud. */
  readonly label: string;
  /** Where it lies on this phone, if it does. */
  readonly path?: string | undefined;
  /** The file to fetch otherwise. */
  readonly file?: string;
}

/** A small picture; tapping shows it large. */
export function Picture({ label, path, file }: PictureProps) {
  const [fetched, setFetched] = useState<string | undefined>(undefined);
  const [lost, setLost] = useState(false);
  const [large, setLarge] = useState(false);
  useEffect(() => {
    let shown = true;
    if (path === undefined && file !== undefined)
      fetchFile(file).then(
        (found) => shown && setFetched(found),
        () => shown && setLost(true),
      );
    return () => void (shown = false);
  }, [path, file]);
  const source = path ?? fetched;
  if (source === undefined)
    return (
      <View className="lf-picture lf-picture--none">
        <Text>{lost ? `${label}（暂时看不到）` : label}</Text>
      </View>
    );
  return (
    <>
      <Tap
        className="lf-picture"
        label={`放大${label}`}
        // In browsers Taro's own viewer alone is as large as our first screen.
        onTap={() => (onWechat ? void Taro.previewImage({ urls: [source] }) : setLarge(true))}
      >
        <Image className="lf-picture__image" src={source} mode="aspectFill" {...pictured(label)} />
      </Tap>
      {onWechat ? null : (
        <Sheet open={large} title={label} onClose={() => setLarge(false)}>
          <Image className="lf-picture__large" src={source} mode="widthFix" {...pictured(label)} />
          <Button tone="plain" onTap={() => setLarge(false)}>
            关闭
          </Button>
        </Sheet>
      )}
    </>
  );
}
