import { Text, View } from '@tarojs/components';

/** A named part of a paper; nothing where it is empty. */
export function PaperText({ name, text }: { readonly name: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <View className="mediation-paper">
      {name === '' ? null : (
        <View className="mediation-paper__name">
          <Text>{name}</Text>
        </View>
      )}
      <View className="mediation-paper__text">
        <Text userSelect>{text}</Text>
      </View>
    </View>
  );
}
