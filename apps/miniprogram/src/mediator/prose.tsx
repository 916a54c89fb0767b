import { Text, View } from '@tarojs/components';

/** A named part of what was written; nothing where it is empty. */
export function Prose({ name, text }: { readonly name: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <View className="mediator-prose">
      <View className="lf-quiet">
        <Text>{name}</Text>
      </View>
      <View className="lf-prose">
        <Text userSelect>{text}</Text>
      </View>
    </View>
  );
}
