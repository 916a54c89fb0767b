import { Picker, Text, View } from '@tarojs/components';
import { wordClock } from '../words/word-day';
import './field.scss';

export interface TimeFieldProps {
  readonly label: string;
  /** `14:30`; empty while none was chosen. */
  readonly value: string;
  readonly onChange: (clock: string) => void;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** A time of day, chosen on the phone's own wheel. */
export function TimeField({ label, value, onChange, error, optional = false }: TimeFieldProps) {
  return (
    <View className={`lf-field${error ? ' lf-field--wrong' : ''}`}>
      <View className="lf-field__label">
        <Text>{optional ? `${label}（选填）` : label}</Text>
      </View>
      <Picker mode="time" value={value === '' ? '09:00' : value} onChange={({ detail }) => onChange(detail.value)}>
        <View className="lf-field__box" role="button" aria-label={label}>
          <Text className={value === '' ? 'lf-field__empty' : ''}>
            {value === '' ? '点这里选时间' : wordClock(value)}
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
