import type { Day } from '@linfa/domain';
import { AddToCalendar } from '../../calendar/add-to-calendar';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { standingOf, type OwnSignUp, type PublicEvent } from '../../words/word-event';

/** How long an event is taken to last: its end is not asked for. */
const minutes = 120;

export interface EventActsProps {
  readonly event: PublicEvent;
  readonly signUp: OwnSignUp | null;
  readonly today: Day;
  readonly onLeave: () => void;
}

/** What one may do besides signing up. */
export function EventActs({ event, signUp, today, onLeave }: EventActsProps) {
  const standing = standingOf(event, today);
  const off = standing === 'cancelled' || standing === 'held' || standing === 'over';
  const comes = signUp?.state === 'signed-up' || standing === 'free-entry';
  return (
    <>
      {comes && !off ? (
        <AddToCalendar
          entry={{
            title: event.title,
            day: event.day,
            startsAt: event.startsAt,
            minutes,
            place: event.venue ?? event.unit.name,
            words: '社区普法活动',
            file: `events/${event.id}.ics`,
            fileName: '活动.ics',
          }}
        />
      ) : null}
      {signUp?.may.includes('leave') ? (
        <Button tone="danger" onTap={onLeave}>
          {signUp.state === 'waiting' ? '退出候补' : '取消报名'}
        </Button>
      ) : null}
      {off ? (
        <Button tone="plain" onTap={() => void go(routes.events)}>
          看看别的活动
        </Button>
      ) : null}
    </>
  );
}
