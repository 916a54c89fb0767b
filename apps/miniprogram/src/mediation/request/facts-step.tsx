import { View } from '@tarojs/components';
import { Field } from '../../ui/field';
import { longest } from './request-draft';
import type { StepProps } from './step-props';

/** What happened. */
export function FactsStep({ draft, change, wrong }: StepProps) {
  return (
    <View className="mediation-facts">
      <Field
        label="事情的经过"
        hint="什么时候、在哪里、发生了什么、现在怎么样。想到什么写什么，写几句就行；也可以点键盘上的话筒说话。"
        lines
        most={longest.facts}
        value={draft.facts}
        error={wrong['facts']}
        onChange={(facts) => change({ facts })}
      />
    </View>
  );
}
