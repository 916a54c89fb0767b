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
  const shown = words ?? empty;
  return (
    <View className="lf-field__box" role="button" aria-label={`${label} ${shown}`}>
      <Text className={words === null ? 'lf-field__empty' : ''}>{shown}</Text>
    </View>
  );
}
