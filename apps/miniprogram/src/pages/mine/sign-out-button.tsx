import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { wordDrafts } from '../../drafts/word-drafts';
import { waitingOf } from '../../session/kept-offline';
import { useSession } from '../../session/session-store';
import { signOut } from '../../session/sign-out';
import { Button } from '../../ui/button';
import { NoticeBar } from '../../ui/notice-bar';
import { Sheet } from '../../ui/sheet';

/** Signs out; whoever has typed something that was not sent is told what would be lost. */
export function SignOutButton() {
  const [lost, setLost] = useState<string | null>(null);
  const session = useSession();
  const waiting = lost === null ? 0 : waitingOf(session);
  const [busy, setBusy] = useState(false);
  const close = (): void => setLost(null);
  const leave = async (): Promise<void> => {
    setBusy(true);
    await signOut();
  };
  return (
    <>
      <Button tone="plain" onTap={() => setLost(wordDrafts())}>
        退出登录
      </Button>
      <Sheet open={lost !== null} title="退出登录？" onClose={close}>
        {lost === '' ? null : (
          <NoticeBar tone="clay">{`有写了没提交的：${lost ?? ''}。退出后会从这部手机上删除。`}</NoticeBar>
        )}
        {waiting > 0 ? (
          <NoticeBar tone="red">{`有${waiting}份服务记录还没有发送，退出后就没有了，找不回来。`}</NoticeBar>
        ) : null}
        <View className="lf-gap-below">
          <Text>已经办理的事不受影响。</Text>
        </View>
        <Button tone="danger" busy={busy} busyWord="正在退出……" onTap={() => void leave()}>
          {waiting > 0 ? `退出，删除这${waiting}份` : '退出'}
        </Button>
        <Button tone="plain" onTap={close}>
          不退出
        </Button>
      </Sheet>
    </>
  );
}
