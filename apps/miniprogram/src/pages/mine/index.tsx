import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { go } from '../../go';
import { routes } from '../../routes';
import { waitingOf } from '../../session/kept-offline';
import { requireSession } from '../../session/require-session';
import { useSession } from '../../session/session-store';
import { signOut } from '../../session/sign-out';
import { WorkPlacesCard } from '../../session/work-places-card';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { setElder, useElder } from '../../ui/look';
import { NoticeBar } from '../../ui/notice-bar';
import { Page } from '../../ui/page';
import { Sheet } from '../../ui/sheet';
import { Switch } from '../../ui/switch';

export default function Mine() {
  const session = useSession();
  const elder = useElder();
  const [leaving, setLeaving] = useState(false);
  const waiting = leaving ? waitingOf(session) : 0;
  const leave = async (): Promise<void> => {
    setLeaving(false);
    await signOut();
  };
  return (
    <Page title="我的" tab>
      {session?.sandbox ? <NoticeBar>演示：没有接通微信，您的身份是模拟的。</NoticeBar> : null}
      {session ? (
        <Card title={session.me.person.name || '居民'}>
          <Text>
            {session.me.kind === 'staff' ? session.me.roles.map(({ unit }) => unit.name).join('、') : '已登录'}
          </Text>
        </Card>
      ) : (
        <Card title="还没有登录" tone="pine">
          <View className="lf-gap-below">
            <Text>不登录也能查看值班和活动；预约、申请时再登录。</Text>
          </View>
          <Button onTap={() => void requireSession()}>登录</Button>
        </Card>
      )}
      <WorkPlacesCard />
      <Card flush>
        <ListRow title="投诉建议" lines={['写下来，看答复']} onTap={() => void go(routes.complaints)} />
      </Card>
      <Card flush>
        <Switch title="长辈版（大字）" hint="字更大，按钮更大" on={elder} onChange={setElder} />
        <ListRow title="更换社区" onTap={() => void go(routes.community)} />
        {session && !session.phoneKnown ? <ListRow title="绑定手机号" onTap={() => void go(routes.phone)} /> : null}
        <ListRow title="关于与隐私" onTap={() => void go(routes.about)} />
        {session?.me.kind === 'staff' ? null : (
          <ListRow title="工作人员登录" onTap={() => void requireSession('staff')} />
        )}
      </Card>
      {session ? (
        <Button tone="plain" onTap={() => setLeaving(true)}>
          退出登录
        </Button>
      ) : null}
      <Sheet open={leaving} title="退出登录？" onClose={() => setLeaving(false)}>
        <View className="lf-gap-below">
          <Text>没有提交的草稿会从这部手机上删除。已经办理的事不受影响。</Text>
        </View>
        {waiting > 0 ? (
          <NoticeBar tone="red">{`有${waiting}份服务记录还没有发送，退出后就没有了，找不回来。`}</NoticeBar>
        ) : null}
        <Button tone="danger" onTap={() => void leave()}>
          {waiting > 0 ? `退出，删除这${waiting}份` : '退出'}
        </Button>
        <Button tone="plain" onTap={() => setLeaving(false)}>
          不退出
        </Button>
      </Sheet>
    </Page>
  );
}
