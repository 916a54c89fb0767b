import type { Failure } from '@linfa/contract/client';
import { Text, View } from '@tarojs/components';
import { Button } from './button';
import './states.scss';

/** What went wrong, and again. */
export function ErrorState({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) {
  return (
    <View className="lf-state" role="alert">
      <View className="lf-state__title">
        <Text>{failure.message}</Text>
      </View>
      <Button tone="plain" onTap={onRetry}>
        重试
      </Button>
    </View>
  );
}
