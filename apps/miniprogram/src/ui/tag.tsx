import { Text, View } from '@tarojs/components';
import './tag.scss';

/** A state in a word. */
export function Tag({
  word,
  tone = 'quiet',
}: {
  readonly word: string;
  readonly tone?: 'quiet' | 'pine' | 'clay' | 'red';
}) {
  return (
    <View className={`lf-tag lf-tag--${tone}`}>
      <Text>{word}</Text>
    </View>
  );
}
