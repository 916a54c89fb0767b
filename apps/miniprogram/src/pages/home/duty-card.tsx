import type { AnswerOf } from '@linfa/contract';
import { Text, View } from '@tarojs/components';
import { type Day, shiftModes, wordNearDate, wordSpan } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';

type Duty = AnswerOf<'home.open'>['duty'];

/** When the community's adviser is there next, and a place. */
export function DutyCard({ duty, today }: { readonly duty: Duty; readonly today: Day }) {
  if (!duty)
    return (
      <Card title="法律顾问值班">
        <Text>近期还没有排班。急事可以拨打下面的热线。</Text>
      </Card>
    );
  const free = duty.freePlaces > 0;
  return (
    <Card title="下次法律顾问值班" tone="pine">
      <View className="home-duty">
        <View className="home-duty__words">
          <View className="home-duty__day">
            <Text>{wordNearDate(duty.day, today)}</Text>
          </View>
          <Pieces words={[wordSpan(duty.startsAt, duty.minutes), shiftModes[duty.mode]]} />
          <Pieces quiet words={[duty.adviser ?? '', free ? `还可约${duty.freePlaces}人` : '已约满，可登记候补']} />
        </View>
        <Button small onTap={() => void go(routes.book, { day: duty.day })}>
          {free ? '预约' : '候补'}
        </Button>
      </View>
    </Card>
  );
}

/** Words that stay whole where a line breaks. */
function Pieces({ words, quiet = false }: { readonly words: readonly string[]; readonly quiet?: boolean }) {
  return (
    <View className={quiet ? 'lf-quiet' : ''}>
      {words.map((word) => (
        <View key={word} className="home-duty__piece">
          <Text>{word}</Text>
        </View>
      ))}
    </View>
  );
}
