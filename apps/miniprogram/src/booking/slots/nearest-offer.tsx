import { Text, View } from '@tarojs/components';
import type { Day } from '@linfa/domain';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { nearestFree, type OpenSlot } from './nearest-free';
import { wordAdviser, wordSlot } from './slot-words';

export interface NearestOfferProps {
  /** What was wanted and cannot be had. */
  readonly wanted: Pick<OpenSlot, 'id' | 'day' | 'startsAt'>;
  readonly slots: readonly OpenSlot[];
  readonly today: Day;
  readonly title: string;
  readonly onChoose: (slot: OpenSlot) => void;
}

/** The nearest places that are left, each one tap away. */
export function NearestOffer({ wanted, slots, today, title, onChoose }: NearestOfferProps) {
  const near = nearestFree(slots, wanted);
  return (
    <Card title={title} tone="clay" flush>
      <View className="booking-offer">
        <Text>
          {near.length === 0 ? '近期没有别的空位了。您填写的内容都还在。' : '离它最近的空位（您填写的内容都还在）：'}
        </Text>
      </View>
      {near.map((slot) => (
        <ListRow
          key={slot.id}
          title={wordSlot(slot, today)}
          lines={[`${wordAdviser(slot)} · 余${slot.free}个`]}
          onTap={() => onChoose(slot)}
        />
      ))}
    </Card>
  );
}
