import { ScrollView, Text, View } from '@tarojs/components';
import { type Day, wordWeekday } from '@linfa/domain';
import { Tap } from './tap';
import './day-strip.scss';

export interface StripDay {
  readonly day: Day;
  /** Under the date: `余3个`, `已满`. */
  readonly word: string;
  readonly disabled?: boolean;
}

export interface DayStripProps {
  readonly label: string;
  readonly days: readonly StripDay[];
  readonly value: Day | null;
  readonly today: Day;
  readonly onChange: (day: Day) => void;
}

/** Days side by side, to be moved sideways. */
export function DayStrip({ label, days, value, today, onChange }: DayStripProps) {
  return (
    <ScrollView className="lf-days" scrollX enhanced showScrollbar={false}>
      <View className="lf-days__all" role="radiogroup" aria-label={label}>
        {days.map(({ day, word, disabled = false }) => (
          <Tap
            key={day}
            className={`lf-days__day${day === value ? ' lf-days__day--chosen' : ''}${disabled ? ' lf-days__day--off' : ''}`}
            role="radio"
            checked={day === value}
            disabled={disabled}
            onTap={() => onChange(day)}
          >
            <View className="lf-days__week">
              <Text>{day === today ? '今天' : wordWeekday(day)}</Text>
            </View>
            <View className="lf-days__date">
              <Text>{`${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`}</Text>
            </View>
            <View className="lf-days__word">
              <Text>{word}</Text>
            </View>
          </Tap>
        ))}
      </View>
    </ScrollView>
  );
}
