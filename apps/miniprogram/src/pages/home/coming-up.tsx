import type { AnswerOf } from '@linfa/contract';
import { type Day, wordClock, wordDate, wordNearDate } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';

type Item = AnswerOf<'home.open'>['comingUp'][number];

const pages: Readonly<Record<Item['kind'], string>> = {
  booking: routes.booking,
  mediation: routes.mediation,
  event: routes.event,
};
/** The tab has them all; what one comes for is not to be pushed off the screen. */
const most = 3;

/** What is before one and what to do about it; nothing at all when there is nothing. */
export function ComingUp({ items, today }: { readonly items: readonly Item[]; readonly today: Day }) {
  if (items.length === 0) return null;
  return (
    <Card title="我的近期安排" flush>
      {items.slice(0, most).map((item) => {
        const { kind, id, title, words, awaited } = item;
        return (
          <ListRow
            key={`${kind} ${id}`}
            title={title}
            lines={[wordWhen(item, today), words]}
            aside={awaited ? <Tag word="等您办" tone="clay" /> : undefined}
            onTap={() => void go(pages[kind], { id })}
          />
        );
      })}
      {items.length > most ? <ListRow title="看全部安排" onTap={() => void go(routes.affairs)} /> : null}
    </Card>
  );
}

/** A day without an appointment is the one on which it began, and says so. */
function wordWhen({ kind, state, day, startsAt }: Item, today: Day): string {
  if (startsAt !== null) return `${wordNearDate(day, today)} ${wordClock(startsAt)}`;
  if (kind !== 'mediation') return wordNearDate(day, today);
  return `${wordDate(day, today)}${state === 'submitted' ? '提出申请' : '受理'}`;
}
