import { Text, View } from '@tarojs/components';
import './timeline.scss';

export interface TimelineStep {
  readonly key: string;
  readonly title: string;
  readonly lines?: readonly string[];
  readonly state: 'done' | 'now' | 'to-come';
}

/** What happened and what comes, from top to bottom. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  return (
    <View className="lf-timeline" role="list">
      {steps.map(({ key, title, lines = [], state }) => (
        <View key={key} className={`lf-timeline__step lf-timeline__step--${state}`} role="listitem">
          <View className="lf-timeline__title">
            <Text>{title}</Text>
          </View>
          {lines.map((line) => (
            <View key={line} className="lf-timeline__line">
              <Text>{line}</Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
