import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useWrite } from '../../api/use-write';
import { AddToCalendar } from '../../calendar/add-to-calendar';
import type { CalendarEntry } from '../../calendar/calendar-entry';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { CancelSheet } from './cancel-sheet';
import type { OwnBooking } from './state-card';
import { WriteFailure } from '../../ui/write-failure';

export interface BookingActsProps {
  readonly booking: OwnBooking;
  readonly onDone: (word: string) => void;
}

/** What one may still do with it. */
export function BookingActs({ booking, onDone }: BookingActsProps) {
  const { id, state, may } = booking;
  const [cancelling, setCancelling] = useState(false);
  const leave = useWrite('bookings.leaveWaitingList', { done: () => onDone('已退出候补') });
  const can = (act: OwnBooking['may'][number]): boolean => may.includes(act);
  if (state === 'waiting')
    return (
      <>
        <WriteFailure failure={leave.failure} />
        <Button tone="plain" onTap={() => void go(routes.book)}>
          看看别的时间
        </Button>
        {can('leave-waiting') ? (
          <Button tone="danger" busy={leave.busy} onTap={() => void leave.run({ booking: id })}>
            退出候补
          </Button>
        ) : null}
      </>
    );
  if (state !== 'booked') return state === 'arrived' ? null : <BookAgain />;
  return (
    <>
      <AddToCalendar entry={entryOf(booking)} />
      {can('reschedule') ? (
        <Button tone="plain" onTap={() => void go(routes.reschedule, { id })}>
          改时间
        </Button>
      ) : null}
      {can('cancel') ? (
        <Button tone="danger" onTap={() => setCancelling(true)}>
          取消预约
        </Button>
      ) : (
        <View className="lf-quiet">
          <Text>离开始不到2小时，不能在手机上改时间或取消。来不了请直接告诉社区。</Text>
        </View>
      )}
      <CancelSheet
        booking={id}
        open={cancelling}
        onClose={() => setCancelling(false)}
        onDone={() => onDone('预约已取消')}
      />
    </>
  );
}

function BookAgain() {
  return <Button onTap={() => void go(routes.book)}>重新预约</Button>;
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
