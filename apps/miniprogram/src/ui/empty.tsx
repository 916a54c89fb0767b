import type { PropsWithChildren } from 'react';
import { Text, View } from '@tarojs/components';
import './states.scss';

/** Nothing there; what is inside is the way on. */
export function Empty({ title, children }: PropsWithChildren<{ readonly title: string }>) {
  return (
    <View className="lf-state">
      <View className="lf-state__title">
        <Text>{title}</Text>
      </View>
      {children}
    </View>
  );
}
