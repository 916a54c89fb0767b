import { Text, View } from '@tarojs/components';
import { go } from '../../go';
import { routes } from '../../routes';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { AdviserPage } from '../adviser-page';
import { EntriesBar } from '../entries-bar';
import { KeptBar } from '../kept-bar';
import type { Box } from '../offline/box';
import { useEntries } from '../offline/use-entries';
import { useQuestions, wordOpen } from '../questions/use-questions';
import { ShiftRow } from './shift-row';
import { useShifts } from './use-shifts';
import '../adviser.scss';

export default function Today() {
  return <AdviserPage title="法律顾问工作">{(box) => <Work box={box} />}</AdviserPage>;
}

/** Opens without a network too: what was read last is kept. */
function Work({ box }: { readonly box: Box }) {
  const { read, today } = useShifts(box);
  const kept = useEntries(box);
  const { data: questions } = useQuestions(box);
  const { entries, sent } = kept;
  return (
    <>
      <EntriesBar {...kept} />
      <View className="lf-gap-below">
        <Button onTap={() => void go(routes.adviserLog)}>登记服务</Button>
      </View>
      <KeptBar at={read.keptAt} onRetry={() => void read.reload()} />
      <Answered read={read}>
        {({ items }) => {
          const open = items.filter((one) => one.state !== 'cancelled');
          const of = {
            now: open.filter((one) => one.day === today),
            late: open.filter((one) => one.day < today && (one.state === 'planned' || one.countersign === 'objected')),
            next: open.filter((one) => one.day > today).slice(0, 5),
          };
          return (
            <>
              <Card title="今天的值班" flush>
                {of.now.map((one) => (
                  <ShiftRow key={one.id} shift={one} today={today} />
                ))}
                {of.now.length === 0 ? (
                  <View className="adviser-none">
                    <Text>今天没有值班。上门、电话解答的，也可以点上面的“登记服务”。</Text>
                  </View>
                ) : null}
              </Card>
              <Shifts title="还要办的值班" shifts={of.late} today={today} />
              <Shifts title="接下来的值班" shifts={of.next} today={today} />
            </>
          );
        }}
      </Answered>
      <Card flush>
        <ListRow
          title="本机的记录"
          lines={[
            entries.length > 0 ? `${entries.length}份还没有发送` : sent.length > 0 ? '都已发送' : '没有等待发送的',
          ]}
          onTap={() => void go(routes.adviserWaiting)}
        />
        <ListRow title="书面咨询" lines={[wordOpen(questions, today)]} onTap={() => void go(routes.adviserQuestions)} />
        <ListRow title="我的一个月" lines={['值班、时长和服务，供查阅']} onTap={() => void go(routes.adviserMonth)} />
      </Card>
    </>
  );
}

type ShiftsProps = Parameters<typeof ShiftRow>[0];

function Shifts(props: {
  readonly title: string;
  readonly shifts: readonly ShiftsProps['shift'][];
  readonly today: string;
}) {
  const { title, shifts, today } = props;
  if (shifts.length === 0) return null;
  return (
    <Card title={title} flush>
      {shifts.map((one) => (
        <ShiftRow key={one.id} shift={one} today={today} />
      ))}
    </Card>
  );
}
