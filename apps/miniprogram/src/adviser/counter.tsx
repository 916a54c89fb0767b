import { Text, View } from '@tarojs/components';
import { Tap } from '../ui/tap';

export interface CounterProps {
  readonly label: string;
  readonly word: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** A number that is counted up and down, never typed. */
export function Counter({ label, word, value, least, most, step = 1, onChange }: CounterProps) {
  const to = (by: number): void => onChange(Math.min(most, Math.max(least, value + by)));
  return (
    <View className="adviser-count">
      <View className="adviser-count__label">
        <Text>{label}</Text>
      </View>
      <View className="adviser-count__row">
        <Tap className="adviser-count__step" label={`${label}减少`} disabled={value <= least} onTap={() => to(-step)}>
          <Text>－</Text>
        </Tap>
        <View className="adviser-count__value">
          <Text>{word}</Text>
        </View>
        <Tap className="adviser-count__step" label={`${label}增加`} disabled={value >= most} onTap={() => to(step)}>
          <Text>＋</Text>
        </Tap>
      </View>
    </View>
  );
}
