import type { AnswerOf } from '@linfa/contract';
import { View, Text } from '@tarojs/components';
import { maskName } from '@linfa/domain';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { KeptBar } from '../kept-bar';
import type { Box } from '../offline/box';
import { useKeptRead } from '../offline/use-kept-read';
import type { OwnShift } from '../today/use-shifts';
import { BookedRow } from './booked-row';

export type BookedList = AnswerOf<'bookings.listForShift'>;

/** Names and what people wrote are not kept on the phone. */
const masked = ({ items }: BookedList): BookedList => ({
  items: items.map((one) => ({ ...one, servedName: maskName(one.servedName), note: '' })),
});

/** Who comes to a shift. */
export function Booked({ box, shift, today }: { readonly box: Box; readonly shift: OwnShift; readonly today: string }) {
  const read = useKeptRead(box, `shift:${shift.id}`, 'bookings.listForShift', { shift: shift.id }, masked);
  return (
    <>
      <KeptBar at={read.keptAt} onRetry={() => void read.reload()} />
      <Answered read={read} rows={2}>
        {({ items }) => {
          const coming = items.filter(({ state }) => state !== 'cancelled');
          return (
            <Card title={`预约的居民（${coming.length}人）`} flush>
              {coming.map((one) => (
                <BookedRow
                  key={one.id}
                  booking={one}
                  kept={read.keptAt !== null}
                  onChanged={() => void read.reload()}
                />
              ))}
              {coming.length === 0 ? (
                <View className="adviser-none">
                  <Text>{shift.day > today ? '现在还没有人预约。' : '没有人预约。来访的居民，点“登记服务”登记。'}</Text>
                </View>
              ) : null}
            </Card>
          );
        }}
      </Answered>
    </>
  );
}
