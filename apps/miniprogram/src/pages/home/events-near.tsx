import type { AnswerOf } from '@linfa/contract';
import type { Day } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { wordEventTime } from '../../words/word-event';

/** The tab has them all. */
const most = 2;

/** The next events that one has not signed up for; nothing at all when there are none. */
export function EventsNear({
  home: { events, comingUp },
  today,
}: {
  readonly home: Pick<AnswerOf<'home.open'>, 'events' | 'comingUp'>;
  readonly today: Day;
}) {
  const own = new Set(comingUp.map(({ id }) => id));
  const items = events.filter(({ id }) => !own.has(id)).slice(0, most);
  if (items.length === 0) return null;
  return (
    <Card title="近期普法活动" flush>
      {items.map(({ id, title, day, startsAt, venue, seatsLeft }) => (
        <ListRow
          key={id}
          title={title}
          lines={[
            wordEventTime({ day, startsAt }, today),
            [venue, seatsLeft === null ? '不用报名' : seatsLeft > 0 ? `余${seatsLeft}个名额` : '已满，可候补']
              .filter(Boolean)
              .join(' · '),
          ]}
          onTap={() => void go(routes.event, { id })}
        />
      ))}
    </Card>
  );
}
