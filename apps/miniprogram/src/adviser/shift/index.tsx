import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { go } from '../../go';
import { routes } from '../../routes';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { countersignStates, shiftModes, shiftStates, wordDate, wordSpan } from '@linfa/domain';
import { wordMinutes } from '../../words/word-minutes';
import { AdviserPage } from '../adviser-page';
import { KeptBar } from '../kept-bar';
import type { Box } from '../offline/box';
import { useShifts, type OwnShift } from '../today/use-shifts';
import { Booked } from './booked';
import { CloseShift } from './close-shift';
import { Objected } from './objected';
import '../adviser.scss';

export default function Shift() {
  return <AdviserPage title="值班">{(box) => <OneShift box={box} />}</AdviserPage>;
}

function OneShift({ box }: { readonly box: Box }) {
  const { params } = useRouter();
  const { read, today } = useShifts(box);
  return (
    <>
      <KeptBar at={read.keptAt} onRetry={() => void read.reload()} />
      <Answered read={read}>
        {({ items }) => {
          const shift = items.find(({ id }) => id === params['id']);
          return shift ? (
            <Facts box={box} shift={shift} today={today} onChanged={() => void read.reload()} />
          ) : (
            <Empty title="没有找到这次值班，可能已经改期或取消。">
              <Button onTap={() => void go(routes.adviser)}>看我的值班</Button>
            </Empty>
          );
        }}
      </Answered>
    </>
  );
}

interface FactsProps {
  readonly box: Box;
  readonly shift: OwnShift;
  readonly today: string;
  readonly onChanged: () => void;
}

function Facts({ box, shift, today, onChanged }: FactsProps) {
  const { id, community, day, startsAt, minutes, mode, state, countersign, may } = shift;
  const held = state === 'held';
  return (
    <>
      <Card flush>
        <ListRow
          title={community.name}
          lines={[
            `${wordDate(day, today)} ${held ? wordClockOnly(startsAt, minutes) : wordSpan(startsAt, minutes)}`,
            `${shiftModes[mode]} · ${held ? `已值班${wordMinutes(minutes)} · ${countersignStates[countersign]}` : shiftStates[state]}`,
          ]}
        />
      </Card>
      {countersign === 'objected' ? <Objected shift={id} /> : null}
      {may.includes('show-code') ? (
        <Button onTap={() => void go(routes.adviserCode, { id })}>出示签字码，请社区签字</Button>
      ) : null}
      {day <= today && state !== 'cancelled' ? (
        <View className="lf-gap-below">
          <Button
            tone={may.includes('show-code') ? 'plain' : 'primary'}
            onTap={() => void go(routes.adviserLog, { community: community.code, name: community.name, day })}
          >
            登记服务
          </Button>
        </View>
      ) : null}
      <Booked box={box} shift={shift} today={today} />
      {may.includes('close') ? <CloseShift shift={shift} onDone={onChanged} /> : null}
    </>
  );
}

/** What it really was is said as hours; when it began is what the roster said. */
function wordClockOnly(startsAt: string, minutes: number): string {
  return wordSpan(startsAt, minutes).split('至')[0] ?? '';
}
