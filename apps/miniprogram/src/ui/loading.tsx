import { View } from '@tarojs/components';
import './states.scss';

/** The shape of what comes. */
export function Loading({ rows = 3 }: { readonly rows?: number }) {
  return (
    <View className="lf-loading" role="status" aria-label="正在读取">
      {Array.from({ length: rows }, (_, index) => (
        <View key={index} className="lf-loading__row" />
      ))}
    </View>
  );
}
