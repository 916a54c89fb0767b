import type { AnswerOf } from '@linfa/contract';
import { bookingStates, type Day, matterKinds, wordClock, wordNearDate } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';

type OwnBooking = AnswerOf<'bookings.listMine'>['items'][number];

const tones: Readonly<Partial<Record<OwnBooking['state'], 'pine' | 'clay'>>> = { booked: 'pine', waiting: 'clay' };

/** What is still to come first, the next one on top; then what was, the latest on top. */
export function MyBookings({ bookings, today }: { readonly bookings: readonly OwnBooking[]; readonly today: Day }) {
  if (bookings.length === 0)
    return (
      <Empty title="还没有预约。">
        <Button onTap={() => void go(routes.book)}>预约法律顾问</Button>
      </Empty>
    );
  const ahead = bookings.filter(isAhead).sort((a, b) => (when(a) < when(b) ? -1 : 1));
  const past = bookings.filter((one) => !isAhead(one)).sort((a, b) => (when(a) < when(b) ? 1 : -1));
  return (
    <>
      {[...ahead, ...past].map(({ id, day, startsAt, matter, state, community, servedName, code }) => (
        <ListRow
          key={id}
          title={`${wordNearDate(day, today)} ${wordClock(startsAt)}`}
          lines={[
            [`法律顾问 · ${matterKinds[matter]}`, servedName].filter(Boolean).join(' · '),
            state === 'booked' ? `${community.name} · 预约码\u00a0${code}` : community.name,
          ]}
          aside={<Tag word={bookingStates[state]} tone={tones[state] ?? 'quiet'} />}
          onTap={() => void go(routes.booking, { id })}
        />
      ))}
    </>
  );
}

function isAhead({ state }: OwnBooking): boolean {
  return state === 'booked' || state === 'waiting' || state === 'arrived';
}

function when({ day, startsAt }: OwnBooking): string {
  return `${day} ${startsAt}`;
}
