import { addDays } from '@linfa/domain';
import { useReadPages } from '../../api/use-read-pages';
import { ChooseCommunityCard } from '../../community/choose-community-card';
import { useCommunity } from '../../community/community-store';
import { go } from '../../go';
import { routes } from '../../routes';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { useToday } from '../../words/use-today';
import { tagOfEvent, wordEventTime } from '../../words/word-event';

/** Days ahead that are looked at. */
const ahead = 60;

export default function Events() {
  const community = useCommunity();
  const today = useToday();
  const events = useReadPages(
    'outreach.listPublic',
    community ? { unit: community.code, from: today, to: addDays(today, ahead) } : null,
  );
  return (
    <Page title="普法活动" tab>
      {community ? null : <ChooseCommunityCard />}
      <Answered read={events}>
        {(items) =>
          items.length === 0 ? (
            <Empty title="近期还没有安排活动。" />
          ) : (
            <Card flush>
              {items.map((event) => (
                <ListRow
                  key={event.id}
                  title={event.title}
                  lines={[wordEventTime(event, today), event.venue ?? event.unit.name]}
                  aside={<Tag {...tagOfEvent(event, undefined, today)} />}
                  onTap={() => void go(routes.event, { id: event.id })}
                />
              ))}
            </Card>
          )
        }
      </Answered>
      {events.hasMore ? (
        <Button tone="plain" busy={events.readingMore} busyWord="正在读取……" onTap={() => void events.more()}>
          再看一些
        </Button>
      ) : null}
    </Page>
  );
}
