import { Text, View } from '@tarojs/components';
import { Tap } from '../../ui/tap';

export interface ChosenProps {
  readonly label: string;
  readonly value: string;
  readonly lines?: readonly string[];
  /** Nothing where it follows from what was chosen elsewhere. */
  readonly onChange?: () => void;
}

/** What was chosen in an earlier step, and a way to choose again. */
export function Chosen({ label, value, lines = [], onChange }: ChosenProps) {
  return (
    <View className="booking-chosen">
      <View className="booking-chosen__words">
        <View className="lf-quiet">
          <Text>{label}</Text>
        </View>
        <View className="booking-chosen__value">
          <Text>{value}</Text>
        </View>
        {lines.map((line) => (
          <View key={line} className="lf-quiet">
            <Text>{line}</Text>
          </View>
        ))}
      </View>
      {onChange ? (
        <Tap className="booking-chosen__change" label={`更改${label}`} onTap={onChange}>
          <Text>更改</Text>
        </Tap>
      ) : null}
    </View>
  );
}
