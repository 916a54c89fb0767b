import type { AnswerOf } from '@linfa/contract';
import { type Day, wordClock, wordNearDate } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';

type Item = AnswerOf<'home.open'>['comingUp'][number];

const pages: Readonly<Record<Item['kind'], string>> = {
  booking: routes.booking,
  mediation: routes.mediation,
  event: routes.event,
};

/** What is before one; nothing at all when there is nothing. */
export function ComingUp({ items, today }: { readonly items: readonly Item[]; readonly today: Day }) {
  if (items.length === 0) return null;
  return (
    <Card title="我的近期安排" flush>
      {items.map(({ kind, id, title, day, startsAt, words }) => (
        <ListRow
          key={`${kind} ${id}`}
          title={title}
          lines={[[wordNearDate(day, today), startsAt === null ? '' : wordClock(startsAt)].join(' ').trim(), words]}
          onTap={() => void go(pages[kind], { id })}
        />
      ))}
    </Card>
  );
}
