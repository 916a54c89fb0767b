import type { AnswerOf } from '@linfa/contract';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '../../api/use-write';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { WriteFailure } from '../../ui/write-failure';

/** What one wrote, only when one asks: each opening is on record. */
export function OwnWords({ request }: { readonly request: string }) {
  const [words, setWords] = useState<AnswerOf<'mediation.revealRequest'> | null>(null);
  const open = useWrite('mediation.revealRequest', { of: request, done: setWords });
  if (!words)
    return (
      <View className="lf-gap-below">
        <WriteFailure failure={open.failure} />
        <Button tone="plain" busy={open.busy} busyWord="正在打开……" onTap={() => void open.run({ request })}>
          看我写的内容
        </Button>
      </View>
    );
  return (
    <Card title="我写的内容">
      <View className="lf-gap-below">
        <Text userSelect>{words.facts}</Text>
      </View>
      {words.claims.map((claim, index) => (
        <View key={claim}>
          <Text>{`请求${words.claims.length > 1 ? index + 1 : ''}：${claim}`}</Text>
        </View>
      ))}
    </Card>
  );
}
