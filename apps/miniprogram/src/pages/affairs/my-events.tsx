import type { AnswerOf } from '@linfa/contract';
import type { Day } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';
import { tagOfEvent, wordEventTime } from '../../words/word-event';

type Own = AnswerOf<'outreach.listMine'>['items'][number];

/** What one signed up for: what is still to come first, the next one on top; then what was, the latest on top. */
export function MyEvents({ items, today }: { readonly items: readonly Own[]; readonly today: Day }) {
  if (items.length === 0)
    return (
      <Empty title="还没有报名活动。">
        <Button tone="plain" onTap={() => void go(routes.events)}>
          看看有什么活动
        </Button>
      </Empty>
    );
  const isAhead = ({ event, state }: Own): boolean =>
    event.day >= today && event.state === 'published' && state !== 'left';
  const ahead = items.filter(isAhead).sort((a, b) => (when(a) < when(b) ? -1 : 1));
  const past = items.filter((one) => !isAhead(one)).sort((a, b) => (when(a) < when(b) ? 1 : -1));
  return (
    <>
      {[...ahead, ...past].map(({ event, state, waitingPosition }) => (
        <ListRow
          key={event.id}
          title={event.title}
          lines={[
            wordEventTime(event, today),
            waitingPosition === null ? (event.venue ?? event.unit.name) : `排在第${waitingPosition}位`,
          ]}
          below={<Tag {...tagOfEvent(event, state, today)} />}
          onTap={() => void go(routes.event, { id: event.id })}
        />
      ))}
    </>
  );
}

function when({ event }: Own): string {
  return `${event.day} ${event.startsAt ?? ''}`;
}
