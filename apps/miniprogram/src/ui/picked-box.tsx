import { Text, View } from '@tarojs/components';
import './field.scss';

export interface PickedBoxProps {
  readonly label: string;
  /** What was chosen, in words; null while nothing was. */
  readonly words: string | null;
  readonly empty: string;
}

/** What one taps to choose on the phone's own wheel. */
export function PickedBox({ label, words, empty }: PickedBoxProps) {
  return (
    <View className="lf-field__box" role="button" aria-label={label}>
      <Text className={words === null ? 'lf-field__empty' : ''}>{words ?? empty}</Text>
    </View>
  );
}
