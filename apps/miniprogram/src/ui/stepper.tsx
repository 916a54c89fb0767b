import { Text, View } from '@tarojs/components';
import './stepper.scss';

/** Where one is in a form of several steps. `at` counts from 0. */
export function Stepper({ steps, at }: { readonly steps: readonly string[]; readonly at: number }) {
  return (
    <View className="lf-stepper" role="img" aria-label={`第${at + 1}步，共${steps.length}步：${steps[at] ?? ''}`}>
      <View className="lf-stepper__bar">
        {steps.map((step, index) => (
          <View key={step} className={`lf-stepper__part${index <= at ? ' lf-stepper__part--done' : ''}`} />
        ))}
      </View>
      <View className="lf-stepper__word">
        <Text>{`第${at + 1}步，共${steps.length}步 · ${steps[at] ?? ''}`}</Text>
      </View>
    </View>
  );
}
