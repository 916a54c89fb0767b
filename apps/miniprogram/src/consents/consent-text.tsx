import type { AnswerOf } from '@linfa/contract';
import { Text, View } from '@tarojs/components';

/** What one is asked to agree to: what is collected, why, how long it is kept, and the whole text. */
export function ConsentText({ text }: { readonly text: AnswerOf<'consents.listTexts'>['items'][number] }) {
  const { title, asked, why, kept } = text;
  return (
    <>
      <View className="lf-gap-below">
        <Text>{title}</Text>
      </View>
      {[`收集什么：${asked}`, `为什么：${why}`, `保存多久：${kept}`, text.text].map((line) => (
        <View key={line} className="lf-gap-below lf-prose">
          <Text>{line}</Text>
        </View>
      ))}
    </>
  );
}
