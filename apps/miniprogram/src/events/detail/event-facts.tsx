import { Text, View } from '@tarojs/components';
import { outreachKinds, type Day } from '@linfa/domain';
import { Card } from '../../ui/card';
import { wordEventTime, type PublicEvent } from '../../words/word-event';

/** What, when, where and who; what was not said is left out. */
export function EventFacts({ event, today }: { readonly event: PublicEvent; readonly today: Day }) {
  const { unit, kind, theme, venue, organiser, speaker, audience, seats } = event;
  const facts: readonly (readonly [string, string | null])[] = [
    ['时间', wordEventTime(event, today)],
    ['地点', venue ?? unit.name],
    ['讲什么', theme],
    ['主讲', speaker],
    ['形式', outreachKinds[kind]],
    ['面向', audience],
    ['主办', organiser ?? unit.name],
    ['名额', seats === null ? null : `${seats.capacity}人`],
  ];
  return (
    <Card>
      {facts.map(([label, value]) =>
        value === null ? null : (
          <View key={label} className="event-fact">
            <View className="event-fact__label">
              <Text>{label}</Text>
            </View>
            <View className={`event-fact__value${label === '时间' ? ' event-fact__value--whole' : ''}`}>
              <Text>{value}</Text>
            </View>
          </View>
        ),
      )}
    </Card>
  );
}
