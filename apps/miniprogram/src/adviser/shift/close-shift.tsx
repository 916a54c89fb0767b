import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useWrite } from '../../api/use-write';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { WriteFailure } from '../../ui/write-failure';
import { wordMinutes } from '../../words/word-minutes';
import { Counter } from '../counter';
import type { OwnShift } from '../today/use-shifts';

/** How long it really was; it counts from then on, and the community signs it. */
export function CloseShift({ shift, onDone }: { readonly shift: OwnShift; readonly onDone: () => void }) {
  const [minutes, setMinutes] = useState(shift.minutes);
  const close = useWrite('dutyShifts.closeShift', { door: 'staff', of: shift.id, done: onDone });
  return (
    <Card title={shift.state === 'held' ? '改正时长' : '值班结束'}>
      <View className="lf-gap-below">
        <Text>请核对实际值班的时长。登记后计入统计，由社区签字确认。</Text>
      </View>
      <Counter
        label="实际时长"
        word={wordMinutes(minutes)}
        value={minutes}
        least={0}
        most={720}
        step={15}
        onChange={setMinutes}
      />
      <WriteFailure failure={close.failure} />
      <Button busy={close.busy} onTap={() => void close.run({ shift: shift.id, minutes })}>
        登记时长
      </Button>
    </Card>
  );
}
