import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { countersignStates, shiftStates, wordClock, wordDate } from '@linfa/domain';
import { useRead } from '../../api/use-read';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';
import { useToday } from '../../words/use-today';
import { wordMinutes } from '../../words/word-minutes';
import { AdviserPage } from '../adviser-page';
import { daysOf, sumsOf, type Month } from './month-sums';
import '../adviser.scss';

export default function MyMonth() {
  return <AdviserPage title="我的一个月">{() => <OneMonth />}</AdviserPage>;
}

/** Rows that are shown at once: WeChat draws no more than sixty in a list. */
const mostRows = 31;

function OneMonth() {
  const today = useToday();
  const [back, setBack] = useState(0);
  const [year = 0, month = 0] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - back, 1));
  const asked = { year: first.getUTCFullYear(), month: first.getUTCMonth() + 1 };
  const read = useRead('consultations.monthOf', asked);
  return (
    <>
      <View className="adviser-turn">
        <Button small tone="plain" onTap={() => setBack(back + 1)}>
          上个月
        </Button>
        <View className="adviser-turn__word">
          <Text>{`${asked.year}年${asked.month}月`}</Text>
        </View>
        <Button small tone="plain" disabled={back === 0} onTap={() => setBack(back - 1)}>
          下个月
        </Button>
      </View>
      <Answered read={read}>
        {(data) =>
          data.shifts.length + data.lines.length === 0 ? (
            <Empty title="这个月没有值班和服务记录。" />
          ) : (
            <Listed month={data} today={today} />
          )
        }
      </Answered>
    </>
  );
}

function Listed({ month, today }: { readonly month: Month; readonly today: string }) {
  const days = daysOf(month);
  return (
    <>
      <Card>
        <View className="adviser-sums">
          {sumsOf(month).map(({ word, number }) => (
            <View key={word} className="adviser-sums__one">
              <View className="lf-quiet">
                <Text>{word}</Text>
              </View>
              <View className="adviser-sums__number">
                <Text>{number}</Text>
              </View>
            </View>
          ))}
        </View>
      </Card>
      <Card title={`值班（${month.shifts.length}次）`} flush>
        {month.shifts.slice(0, mostRows).map((one) => (
          <ListRow
            key={one.id}
            title={`${wordDate(one.day, today)} ${wordClock(one.startsAt)}`}
            lines={[one.community.name, one.state === 'held' ? wordMinutes(one.minutes) : shiftStates[one.state]]}
            aside={
              one.state === 'held' ? (
                <Tag
                  word={countersignStates[one.countersign]}
                  tone={one.countersign === 'countersigned' ? 'pine' : one.countersign === 'objected' ? 'red' : 'clay'}
                />
              ) : undefined
            }
          />
        ))}
      </Card>
      <Card title={`服务（${month.lines.length}条）`} flush>
        {days.slice(0, mostRows).map(({ key, day, community, lines, persons, minutes }) => (
          <ListRow
            key={key}
            title={wordDate(day, today)}
            lines={[community, `${lines}条 · ${persons}人次 · ${wordMinutes(minutes)}`]}
          />
        ))}
      </Card>
      {days.length > mostRows || month.shifts.length > mostRows ? (
        <View className="lf-quiet">
          <Text>{`这里各列出前${mostRows}行，合计是全部的。`}</Text>
        </View>
      ) : null}
    </>
  );
}
