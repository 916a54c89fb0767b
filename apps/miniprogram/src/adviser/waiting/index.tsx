import { wordDate } from '@linfa/domain';
import { Text, View } from '@tarojs/components';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';
import { useToday } from '../../words/use-today';
import { AdviserPage } from '../adviser-page';
import type { Box } from '../offline/box';
import { sendEntries } from '../offline/send-entries';
import { useEntries } from '../offline/use-entries';
import { wordLine } from '../word-entry';
import { EntryCard } from './entry-card';
import '../adviser.scss';

/** Rows that one screen shows of what was sent. */
const mostSent = 10;

export default function Waiting() {
  return <AdviserPage title="本机的记录">{(box) => <Kept box={box} />}</AdviserPage>;
}

function Kept({ box }: { readonly box: Box }) {
  const { entries, sent, sending } = useEntries(box);
  const today = useToday();
  if (entries.length + sent.length === 0)
    return (
      <Empty title="没有等待发送的记录。">
        <Button onTap={() => void go(routes.adviserLog)}>登记服务</Button>
      </Empty>
    );
  const waiting = entries.some((one) => one.refused === null);
  return (
    <>
      <View className="lf-gap-below lf-quiet">
        <Text>没有网络时，登记好的记录加密保存在这部手机上，只有您登录后能看到；连上网后逐份发送。</Text>
      </View>
      {entries.map((one) => (
        <EntryCard key={one.id} box={box} entry={one} sending={sending === one.id} today={today} />
      ))}
      {waiting ? (
        <Button tone="plain" busy={sending !== null} busyWord="正在发送……" onTap={() => void sendEntries(box)}>
          现在发送
        </Button>
      ) : null}
      {sent.length > 0 ? (
        <Card title="最近发送的" flush>
          {sent.slice(0, mostSent).map((one) => (
            <ListRow
              key={one.id}
              title={one.community.name}
              lines={one.lines.slice(0, 3).map((line) => `${wordDate(line.day, today)} ${wordLine(line)}`)}
              aside={<Tag word="已发送" tone="pine" />}
            />
          ))}
        </Card>
      ) : null}
    </>
  );
}
