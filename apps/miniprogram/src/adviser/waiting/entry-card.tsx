import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { referralTargets, wordDate } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Sheet } from '../../ui/sheet';
import { Tag } from '../../ui/tag';
import type { Box } from '../offline/box';
import { dropEntry, type Entry } from '../offline/entry';
import { wordLine } from '../word-entry';

export interface EntryCardProps {
  readonly box: Box;
  readonly entry: Entry;
  readonly sending: boolean;
  readonly today: string;
}

const shown = 5;

/** What waits, and what can be done about what came back. */
export function EntryCard({ box, entry, sending, today }: EntryCardProps) {
  const [dropping, setDropping] = useState(false);
  const { id, community, lines, referral, mediation, logged, refused } = entry;
  const words = lines.slice(0, shown).map((line) => `${wordDate(line.day, today)} ${wordLine(line)}`);
  if (lines.length > shown) words.push(`等共${lines.length}条`);
  if (referral) words.push(`转给：${referralTargets[referral.target]}`);
  if (mediation) words.push('转给：人民调解');
  const mendable = logged === null || mediation !== undefined;
  const state = sending
    ? ({ word: '正在发送', tone: 'pine' } as const)
    : refused === null
      ? ({ word: '等待发送', tone: 'clay' } as const)
      : ({ word: '被退回', tone: 'red' } as const);
  return (
    <Card title={community.name} aside={<Tag {...state} />}>
      {words.map((word, index) => (
        <View key={`${index} ${word}`}>
          <Text>{word}</Text>
        </View>
      ))}
      {refused === null ? null : (
        <View className="adviser-refused">
          <View className="adviser-refused__why">
            <Text>
              {logged === null
                ? `原因：${refused}`
                : `服务已经登记，${mediation ? '没有送成调解' : '转介没有成功'}：${refused}`}
            </Text>
          </View>
          {mendable ? <Button onTap={() => void go(routes.adviserLog, { mend: id })}>改一改再发</Button> : null}
          <Button tone="danger" onTap={() => setDropping(true)}>
            {logged === null ? '不要了' : '知道了，不转介'}
          </Button>
        </View>
      )}
      <Sheet open={dropping} title="删除这份记录？" onClose={() => setDropping(false)}>
        <View className="lf-gap-below">
          <Text>
            {logged === null
              ? `${lines.length}条服务没有登记成功，删除后找不回来。`
              : '服务已经登记好了，只是不再转介。'}
          </Text>
        </View>
        <Button tone="danger" onTap={() => dropEntry(box, id)}>
          删除
        </Button>
        <Button tone="plain" onTap={() => setDropping(false)}>
          不删除
        </Button>
      </Sheet>
    </Card>
  );
}
