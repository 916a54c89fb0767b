import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { AddToCalendar } from '../../calendar/add-to-calendar';
import type { CalendarEntry } from '../../calendar/calendar-entry';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { CancelSheet } from './cancel-sheet';
import { LeaveWaitingSheet } from './leave-waiting-sheet';
import type { OwnBooking } from './state-card';

export interface BookingActsProps {
  readonly booking: OwnBooking;
  readonly onDone: (word: string) => void;
}

/** What one may still do with it. */
export function BookingActs({ booking, onDone }: BookingActsProps) {
  const { id, state, may } = booking;
  const [asked, setAsked] = useState<'cancel' | 'leave-waiting' | null>(null);
  const close = (): void => setAsked(null);
  const can = (act: OwnBooking['may'][number]): boolean => may.includes(act);
  if (state === 'waiting')
    return (
      <>
        <Button tone="plain" onTap={() => void go(routes.book)}>
          看看别的时间
        </Button>
        {can('leave-waiting') ? (
          <Button tone="danger" onTap={() => setAsked('leave-waiting')}>
            退出候补
          </Button>
        ) : null}
        <LeaveWaitingSheet
          booking={id}
          open={asked === 'leave-waiting'}
          onClose={close}
          onDone={() => onDone('已退出候补')}
        />
      </>
    );
  if (state !== 'booked') return state === 'arrived' ? null : <BookAgain again={state === 'cancelled'} />;
  return (
    <>
      <AddToCalendar entry={entryOf(booking)} />
      {can('reschedule') ? (
        <Button tone="plain" onTap={() => void go(routes.reschedule, { id })}>
          改时间
        </Button>
      ) : null}
      {can('cancel') ? (
        <Button tone="danger" onTap={() => setAsked('cancel')}>
          取消预约
        </Button>
      ) : (
        <View className="lf-quiet">
          <Text>离开始不到2小时，不能在手机上改时间或取消。来不了请直接告诉社区。</Text>
        </View>
      )}
      <CancelSheet booking={id} open={asked === 'cancel'} onClose={close} onDone={() => onDone('预约已取消')} />
    </>
  );
}

function BookAgain({ again }: { readonly again: boolean }) {
  return <Button onTap={() => void go(routes.book)}>{again ? '重新预约' : '再约一次'}</Button>;
}

function entryOf({ id, day, startsAt, minutes, community, code }: OwnBooking): CalendarEntry {
  return {
    title: '社区法律顾问',
    day,
    startsAt,
    minutes,
    place: community.name,
    words: `预约码 ${code}`,
    file: `bookings/${id}.ics`,
    fileName: '预约.ics',
  };
}
