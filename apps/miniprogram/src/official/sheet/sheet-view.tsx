import { Text, View } from '@tarojs/components';
import {
  countersignStates,
  type Day,
  serviceKinds,
  serviceModes,
  serviceResults,
  wordClock,
  wordDate,
} from '@linfa/domain';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';
import { Timeline } from '../../ui/timeline';
import { wordMinutes } from '../../words/word-minutes';
import { wordLines, wordSignature, type Sheet } from '../word-sheet';
import { SignActs } from './sign-acts';

export interface SheetViewProps {
  readonly sheet: Sheet;
  /** What the adviser showed, where it was opened by it. */
  readonly code: string | undefined;
  readonly today: Day;
  readonly reload: () => Promise<void>;
}

/** WeChat counts what stands beside one another; the rest is summed up above. */
const mostShown = 50;

/** Hours and services of one shift, without who was served, and what was signed before. */
export function SheetView({ sheet, code, today, reload }: SheetViewProps) {
  const { community, adviser, day, startsAt, minutes, countersign, lines, signatures } = sheet;
  const waits = countersign === 'closed' || countersign === 'changed';
  return (
    <>
      <Card
        title={`${wordDate(day, today)}值班`}
        aside={<Tag word={waits ? '待签字' : countersignStates[countersign]} tone={waits ? 'clay' : 'pine'} />}
        flush
      >
        <ListRow title={adviser ?? '法律顾问'} lines={[community.name, `${wordClock(startsAt)}开始`]} />
        <ListRow title={`时长${wordMinutes(minutes)}`} lines={[wordLines(lines)]} />
      </Card>
      <Card title="做了什么">
        {lines.length === 0 ? <Text>法律顾问这天没有登记服务记录，只有值班时长。</Text> : null}
        {lines.slice(0, mostShown).map((one, index) => (
          <View key={index} className="official-line">
            <View className="official-line__what">
              <Text>{serviceKinds[one.serviceKind]}</Text>
            </View>
            <View className="lf-quiet">
              <Text>
                {`${serviceModes[one.mode]} · ${one.persons}人 · ${wordMinutes(one.minutes)} · ${serviceResults[one.result]}`}
              </Text>
            </View>
          </View>
        ))}
        {lines.length > mostShown ? (
          <View className="official-line">
            <Text>{`还有${lines.length - mostShown}条，电脑上可以看全。`}</Text>
          </View>
        ) : null}
        <View className="lf-quiet">
          <Text>为保护居民隐私，这里不显示姓名和咨询内容。</Text>
        </View>
      </Card>
      {signatures.length > 0 ? (
        <Card title="签字经过">
          <Timeline
            steps={signatures.map((one, index) => ({
              key: `${index}`,
              title: wordSignature(one),
              lines: [wordDate(one.day, today)],
              state: 'done' as const,
            }))}
          />
        </Card>
      ) : null}
      <SignActs sheet={sheet} code={code} reload={reload} />
    </>
  );
}
