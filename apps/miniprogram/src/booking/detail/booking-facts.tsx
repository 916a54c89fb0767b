import { Text, View } from '@tarojs/components';
import { matterKinds, shiftModes, type Day } from '@linfa/domain';
import { Card } from '../../ui/card';
import { wordPlace } from '../slots/word-place';
import { wordWholeSlot } from '../slots/slot-words';
import type { OwnBooking } from './state-card';

/** What is worth having at hand; nothing of it is a condition. */
const toBring = '身份证，以及和事情有关的合同、单据、聊天记录；没有也可以来';

/** When, where, who, and what to bring. */
export function BookingFacts({ booking, today }: { readonly booking: OwnBooking; readonly today: Day }) {
  const { mode, community, adviser, matter, servedName, note, state } = booking;
  const ahead = state === 'booked' || state === 'waiting';
  const facts: readonly (readonly [string, string])[] = [
    ['时间', wordWholeSlot(booking, today)],
    ['地点', ahead ? wordPlace(mode, community.name) : community.name],
    ['法律顾问', adviser ?? '由社区安排'],
    ['方式', shiftModes[mode]],
    ['问什么', matterKinds[matter]],
    ...(servedName === '' ? [] : ([['为谁', servedName]] as const)),
    ...(note === '' ? [] : ([['说明', note]] as const)),
    ...(ahead ? ([['请备好', toBring]] as const) : []),
  ];
  return (
    <Card>
      {facts.map(([label, value]) => (
        <View key={label} className="booking-fact">
          <View className="booking-fact__label">
            <Text>{label}</Text>
          </View>
          <View className="booking-fact__value lf-prose">
            <Text>{value}</Text>
          </View>
        </View>
      ))}
    </Card>
  );
}
