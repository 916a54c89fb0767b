import { Text, View } from '@tarojs/components';
import type { Day } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { CallButton } from '../../ui/call-button';
import { DayStrip } from '../../ui/day-strip';
import { Empty } from '../../ui/empty';
import type { OpenSlot } from './nearest-free';
import { TimeGrid } from './time-grid';
import type { Held } from './slot-words';
import type { OpenSlots } from './use-open-slots';

export interface ChooseTimeProps {
  readonly slots: OpenSlots;
  readonly today: Day;
  readonly day: Day | null;
  readonly value: string | null;
  readonly mayWait?: boolean;
  /** The time that is to be changed. */
  readonly held?: Held;
  readonly onDay: (day: Day) => void;
  readonly onChange: (slot: OpenSlot) => void;
}

/** A day, and a time of it. The first day with a free place is open until another is chosen. */
export function ChooseTime({ slots, today, day, value, mayWait = false, held, onDay, onChange }: ChooseTimeProps) {
  return (
    <Answered read={slots.read} rows={2}>
      {({ items }) => {
        if (items.length === 0) return <NothingOffered weeks={slots.weeks} onFurther={slots.lookFurther} />;
        const days = [...new Set(items.map((one) => one.day))];
        const open = days.find((one) => one === day) ?? items.find(({ free }) => free > 0)?.day ?? days[0] ?? null;
        return (
          <>
            <DayStrip
              label="哪一天"
              today={today}
              value={open}
              days={days.map((one) => ({ day: one, word: wordFree(items.filter((slot) => slot.day === one)) }))}
              onChange={onDay}
            />
            <TimeGrid
              slots={items.filter((slot) => slot.day === open)}
              value={value}
              mayWait={mayWait}
              held={held}
              onChange={onChange}
            />
            <Button tone="plain" onTap={slots.lookFurther}>
              看更晚的日子
            </Button>
          </>
        );
      }}
    </Answered>
  );
}

function wordFree(slots: readonly OpenSlot[]): string {
  const free = slots.reduce((sum, slot) => sum + slot.free, 0);
  return free > 0 ? `余${free}个` : '已满';
}

function NothingOffered({ weeks, onFurther }: { readonly weeks: number; readonly onFurther: () => void }) {
  return (
    <>
      <Empty title={`未来${weeks}周还没有安排值班。`}>
        <Button onTap={onFurther}>看更晚的日子</Button>
        <Button tone="plain" onTap={() => void go(routes.ask)}>
          写下问题，书面咨询
        </Button>
      </Empty>
      <View className="lf-gap-below">
        <Text>等不及可以打热线：</Text>
      </View>
      <CallButton number="12348" title="法律服务热线" line="免费，直接和律师通话" />
    </>
  );
}
