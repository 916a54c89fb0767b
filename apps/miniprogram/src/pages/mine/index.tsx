import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { useRead } from '../../api/use-read';
import { go } from '../../go';
import { onWechat } from '../../platform';
import { routes } from '../../routes';
import { requireSession } from '../../session/require-session';
import { useSession, type Session } from '../../session/session-store';
import { WorkPlacesCard } from '../../session/work-places-card';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { setElder, useElder } from '../../ui/look';
import { NoticeBar } from '../../ui/notice-bar';
import { Page } from '../../ui/page';
import { Switch } from '../../ui/switch';
import { Tag } from '../../ui/tag';
import { SignOutButton } from './sign-out-button';

export default function Mine() {
  const session = useSession();
  const elder = useElder();
  // One is enough to know how many are new.
  const notices = useRead('notices.listMine', session ? { limit: 1 } : null);
  const unread = notices.data?.unread ?? 0;
  return (
    <Page title="我的" tab>
      {session?.sandbox ? <NoticeBar>演示：没有接通微信，您的身份是模拟的。</NoticeBar> : null}
      {session ? (
        <Card title={session.me.person.name || '居民'}>
          <Text>
            {session.me.kind === 'staff'
              ? session.me.roles.map(({ unit }) => unit.name).join('、')
              : wordSignedIn(session)}
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
        <Switch title="长辈版（大字）" hint="字更大，按钮更大" on={elder} onChange={setElder} />
      </Card>
      <Card flush>
        <ListRow
          title="通知"
          aside={unread > 0 ? <Tag word={`${unread}条新的`} tone="red" /> : null}
          onTap={() => void go(routes.notices)}
        />
        <ListRow title="预约、调解、咨询和活动" lines={['现在的和以前的']} onTap={() => void go(routes.affairs)} />
        <ListRow title="评价服务" onTap={() => void go(routes.ratings)} />
        <ListRow title="投诉建议" lines={['写下来，看答复；可以不留姓名']} onTap={() => void go(routes.complaints)} />
      </Card>
      <Card flush>
        {session && !session.phoneKnown ? <ListRow title="绑定手机号" onTap={() => void go(routes.phone)} /> : null}
        <ListRow
          title="我的信息"
          lines={['更正、导出、删除；谁看过；登录的设备']}
          onTap={() => void go(routes.myData)}
        />
        <ListRow title="更换社区" onTap={() => void go(routes.community)} />
        {onWechat ? null : (
          <ListRow title="使用帮助" onTap={() => void window.open('/help/', '_blank', 'noopener,noreferrer')} />
        )}
        <ListRow title="关于与隐私" onTap={() => void go(routes.about)} />
        {session?.me.kind === 'staff' ? null : <ListRow title="工作人员登录" onTap={() => void signInAsStaff()} />}
      </Card>
      {session ? <SignOutButton /> : null}
    </Page>
  );
}

/** Where they work then stands at the top, above what they had scrolled to. */
async function signInAsStaff(): Promise<void> {
  if (await requireSession('staff')) await Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}

function wordSignedIn({ me }: Session): string {
  return me.person.phone === null ? '已登录，还没有绑定手机号' : `已登录，手机号${me.person.phone}`;
}
