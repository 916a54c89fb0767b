import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useWrite } from '../../api/use-write';
import { goBack } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { WriteFailure } from '../../ui/write-failure';
import { useToday } from '../../words/use-today';
import { useWish } from '../../wishes/use-wish';
import type { OwnBooking } from '../detail/state-card';
import { sayNext } from '../just-done';
import { ChooseTime } from '../slots/choose-time';
import type { OpenSlot } from '../slots/nearest-free';
import { NearestOffer } from '../slots/nearest-offer';
import { wordSlot, wordWholeSlot } from '../slots/slot-words';
import { useOpenSlots } from '../slots/use-open-slots';

/** The new place is held before the old one is let go: until it says so, the old time stands. */
export function MoveBooking({ booking }: { readonly booking: OwnBooking }) {
  const today = useToday();
  const slots = useOpenSlots(booking.community.code, today);
  const [day, setDay] = useState<string | null>(null);
  const [slot, setSlot] = useState<OpenSlot | null>(null);
  const move = useWrite('bookings.rescheduleBooking', {
    of: booking.id,
    done: ({ id }) => {
      sayNext(id, '时间已改好');
      void goBack(routes.affairs);
    },
  });
  const wish = useWish('bookings.rescheduleBooking');
  const taken = move.failure?.code === 'slot-full' || move.failure?.code === 'slot-not-open';
  const { reload } = slots.read;
  useEffect(() => {
    if (taken) void reload();
  }, [taken, reload]);
  const choose = (to: OpenSlot): void => {
    move.forget();
    setDay(to.day);
    setSlot(to);
  };
  const footer = slot ? (
    <>
      <WriteFailure failure={taken ? null : move.failure} />
      {taken ? null : (
        <Button busy={move.busy} onTap={() => void wish(() => move.run({ booking: booking.id, slot: slot.id }))}>
          {move.failure?.unsettled ? '再试一次' : `改到 ${wordSlot(slot, today)}`}
        </Button>
      )}
    </>
  ) : null;
  return (
    <Page title="改时间" footer={footer}>
      <Card title="原来的时间">
        <Text>{wordWholeSlot(booking, today)}</Text>
        <View className="lf-quiet">
          <Text>改好之前，原来的时间一直给您留着。</Text>
        </View>
      </Card>
      {taken && slot ? (
        <NearestOffer
          title="这个时段刚刚被别人约走了"
          wanted={slot}
          slots={slots.read.data?.items ?? []}
          today={today}
          onChoose={choose}
        />
      ) : null}
      <ChooseTime
        slots={slots}
        today={today}
        day={day}
        value={slot?.id ?? null}
        held={booking}
        onDay={(to) => {
          setDay(to);
          setSlot(null);
        }}
        onChange={choose}
      />
    </Page>
  );
}
