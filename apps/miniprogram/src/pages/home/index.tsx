import { View } from '@tarojs/components';
import { useRead } from '../../api/use-read';
import { CommunityRow } from '../../community/community-row';
import { ChooseCommunityCard } from '../../community/choose-community-card';
import { useCommunity } from '../../community/community-store';
import { go } from '../../go';
import { routes } from '../../routes';
import { useSession } from '../../session/session-store';
import { Answered } from '../../ui/answered';
import { CallButton } from '../../ui/call-button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { NoticeBar } from '../../ui/notice-bar';
import { Page } from '../../ui/page';
import { useToday } from '../../words/use-today';
import { ComingUp } from './coming-up';
import { DutyCard } from './duty-card';
import { Entries } from './entries';
import { EventsNear } from './events-near';
import './home.scss';

export default function Home() {
  const community = useCommunity();
  const session = useSession();
  const today = useToday();
  // One's own things are shown whichever the community, also before one is chosen.
  const asked = community ? { community: community.code } : session ? {} : null;
  const opened = useRead('home.open', asked, session?.token);
  return (
    <Page title="邻法 · 社区法律服务" tab>
      <View className="linfa-home">
        {session?.sandbox ? <NoticeBar>演示：没有接通微信，您的身份是模拟的。</NoticeBar> : null}
        {community ? <CommunityRow community={community} /> : null}
        <Answered read={opened} rows={1}>
          {({ comingUp, duty }) => (
            <>
              <ComingUp items={comingUp} today={today} />
              {community ? <DutyCard duty={duty} today={today} /> : null}
            </>
          )}
        </Answered>
        {community ? null : <ChooseCommunityCard />}
        <Entries />
        {opened.data ? <EventsNear home={opened.data} today={today} /> : null}
        <Card flush>
          <ListRow
            icon="question"
            title="我该找谁"
            lines={['答一两个问题，告诉您该找哪里']}
            onTap={() => void go(routes.whom)}
          />
          <ListRow
            icon="adviser"
            title="书面咨询"
            lines={['不用到场，写下问题等法律顾问答复']}
            onTap={() => void go(routes.ask)}
          />
        </Card>
        <CallButton number="12348" title="法律服务热线" line="免费，直接和律师通话" />
      </View>
    </Page>
  );
}
