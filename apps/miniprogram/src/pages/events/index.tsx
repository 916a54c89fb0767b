import { useState } from 'react';
import { useRead } from '../../api/use-read';
import { ChooseCommunityCard } from '../../community/choose-community-card';
import { CommunityRow } from '../../community/community-row';
import { useCommunity } from '../../community/community-store';
import { useSession } from '../../session/session-store';
import { Page } from '../../ui/page';
import { Segments } from '../../ui/segments';
import { useToday } from '../../words/use-today';
import { ComingEvents } from './coming-events';
import { LawPosts } from './law-posts';
import { PastEvents } from './past-events';
import { wordsOfPlaces, type Listed, type View } from './listed';

const views: readonly { value: View; label: string }[] = [
  { value: 'coming', label: '近期' },
  { value: 'past', label: '往期' },
  { value: 'posts', label: '普法文章' },
];
const lists = { coming: ComingEvents, past: PastEvents, posts: LawPosts };

export default function Events() {
  const community = useCommunity();
  const session = useSession();
  const today = useToday();
  const [view, setView] = useState<View>('coming');
  const [wholeStreet, setWholeStreet] = useState(false);
  const mine = useRead('outreach.listMine', session ? {} : null);
  const own: Listed['own'] = new Map(session ? mine.data?.items.map(({ event, state }) => [event.id, state]) : []);
  const List = lists[view];
  if (!community)
    return (
      <Page title="普法活动" tab>
        <ChooseCommunityCard />
      </Page>
    );
  const places = wordsOfPlaces(community.name);
  return (
    <Page title="普法活动" tab>
      <CommunityRow community={community} />
      <Segments label="看什么" options={views} value={view} onChange={setView} />
      <Segments
        label="哪里的"
        options={[
          { value: 'own', label: places.own },
          { value: 'street', label: places.street },
        ]}
        value={wholeStreet ? 'street' : 'own'}
        onChange={(to) => setWholeStreet(to === 'street')}
      />
      <List
        unit={community.code}
        places={places}
        wholeStreet={wholeStreet}
        today={today}
        own={own}
        onStreet={() => setWholeStreet(true)}
        onView={setView}
      />
    </Page>
  );
}
