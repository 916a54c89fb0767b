import { Picker, Text, View } from '@tarojs/components';
import type { Day } from '@linfa/domain';
import { useToday } from '../words/use-today';
import { wordDate } from '../words/word-day';
import './field.scss';

export interface DayFieldProps {
  readonly label: string;
  /** Empty while none was chosen. */
  readonly value: Day;
  readonly onChange: (day: Day) => void;
  readonly from?: Day;
  readonly to?: Day;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** A day, chosen on the phone's own wheel. */
export function DayField({ label, value, onChange, from, to, error, optional = false }: DayFieldProps) {
  const today = useToday();
  return (
    <View className={`lf-field${error ? ' lf-field--wrong' : ''}`}>
      <View className="lf-field__label">
        <Text>{optional ? `${label}（选填）` : label}</Text>
      </View>
      <Picker
        mode="date"
        value={value === '' ? today : value}
        {...(from !== undefined && { start: from })}
        {...(to !== undefined && { end: to })}
        onChange={({ detail }) => onChange(detail.value)}
      >
        <View className="lf-field__box" role="button" aria-label={label}>
          <Text className={value === '' ? 'lf-field__empty' : ''}>
            {value === '' ? '点这里选日期' : wordDate(value, today)}
          </Text>
        </View>
      </Picker>
      {error ? (
        <View className="lf-field__error" role="alert">
          <Text>{error}</Text>
        </View>
      ) : null}
    </View>
  );
}
