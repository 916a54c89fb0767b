import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { Button } from '../../ui/button';
import { NoticeBar } from '../../ui/notice-bar';
import { Sheet } from '../../ui/sheet';

export interface CopySheetProps {
  readonly post: { readonly title: string; readonly address: string } | null;
  readonly onClose: () => void;
}

type Outcome = 'copied' | 'refused';

/** A mini-program may not open somebody else's page: its address is taken along. */
export function CopySheet({ post, onClose }: CopySheetProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const copy = async (data: string): Promise<void> => {
    try {
      await Taro.setClipboardData({ data });
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  const close = (): void => {
    setOutcome(null);
    onClose();
  };
  return (
    <Sheet open={post !== null} title={post?.title ?? ''} onClose={close}>
      <View className="lf-gap-below">
        <Text>小程序里不能直接打开别的网页。请复制网址，再到微信里发给自己，点开就能看。</Text>
      </View>
      {outcome === 'copied' ? <NoticeBar>网址已复制。</NoticeBar> : null}
      {outcome === 'refused' ? <NoticeBar tone="clay">{`没有复制成。网址是：${post?.address ?? ''}`}</NoticeBar> : null}
      <Button onTap={() => void copy(post?.address ?? '')}>复制网址</Button>
      <Button tone="plain" onTap={close}>
        关闭
      </Button>
    </Sheet>
  );
}
