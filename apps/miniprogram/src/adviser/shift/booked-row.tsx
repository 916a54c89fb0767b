import { useState } from 'react';
import { View } from '@tarojs/components';
import { bookingStates, maskName, matterKinds, wordClock } from '@linfa/domain';
import { useWrite } from '../../api/use-write';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';
import { WriteFailure } from '../../ui/write-failure';
import type { BookedList } from './booked';

export interface BookedRowProps {
  readonly booking: BookedList['items'][number];
  /** As it was read earlier: it cannot be marked without a network. */
  readonly kept: boolean;
  readonly onChanged: () => void;
}

/** Somebody who booked. The name stays covered until it is asked for: others may look at the phone. */
export function BookedRow({ booking, kept, onChanged }: BookedRowProps) {
  const { id, code, state, startsAt, matter, servedName, note, may, community, day } = booking;
  const [open, setOpen] = useState(false);
  const arrived = useWrite('bookings.markArrived', { door: 'staff', of: id, done: onChanged });
  const missed = useWrite('bookings.markMissed', { door: 'staff', of: id, done: onChanged });
  const busy = arrived.busy || missed.busy;
  const served = state === 'arrived' || may.includes('mark-arrived');
  const query = { booking: id, matter, community: community.code, name: community.name, day };
  return (
    <View className="adviser-booked">
      <ListRow
        title={`${wordClock(startsAt)} ${open ? servedName : maskName(servedName)}`}
        lines={[`${matterKinds[matter]} · 预约码 ${code}`, ...(open && note ? [note] : [])]}
        aside={<Tag word={bookingStates[state]} tone={state === 'arrived' || state === 'served' ? 'pine' : 'quiet'} />}
      />
      <View className="adviser-acts">
        {may.includes('mark-arrived') && !kept ? (
          <Button small busy={busy} onTap={() => void arrived.run({ booking: id })}>
            到了
          </Button>
        ) : null}
        {may.includes('mark-missed') && !kept ? (
          <Button small tone="plain" busy={busy} onTap={() => void missed.run({ booking: id })}>
            没来
          </Button>
        ) : null}
        {served ? (
          <Button small tone="plain" onTap={() => void go(routes.adviserLog, query)}>
            登记
          </Button>
        ) : null}
        {kept ? null : (
          <Button small tone="plain" onTap={() => setOpen(!open)}>
            {open ? '遮住姓名' : '看姓名'}
          </Button>
        )}
      </View>
      <WriteFailure failure={arrived.failure ?? missed.failure} />
    </View>
  );
}
