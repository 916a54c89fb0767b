import type { Day } from '@linfa/domain';
import type { AnswerOf } from '../../api/act-types';
import { go } from '../../go';
import { routes } from '../../routes';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { wordClock, wordNearDate } from '../../words/word-day';

type Item = AnswerOf<'home.open'>['comingUp'][number];

/** An event says all that there is where it is listed. */
const pages: Readonly<Partial<Record<Item['kind'], string>>> = {
  booking: routes.booking,
  mediation: routes.mediation,
};

/** What is before one; nothing at all when there is nothing. */
export function ComingUp({ items, today }: { readonly items: readonly Item[]; readonly today: Day }) {
  if (items.length === 0) return null;
  return (
    <Card title="我的近期安排" flush>
      {items.map(({ kind, id, title, day, startsAt, words }) => {
        const page = pages[kind];
        return (
          <ListRow
            key={`${kind} ${id}`}
            title={title}
            lines={[[wordNearDate(day, today), startsAt === null ? '' : wordClock(startsAt)].join(' ').trim(), words]}
            {...(page !== undefined && { onTap: () => void go(page, { id }) })}
          />
        );
      })}
    </Card>
  );
}
