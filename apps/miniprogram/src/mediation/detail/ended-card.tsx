import { Text, View } from '@tarojs/components';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { CallButton } from '../../ui/call-button';
import { Card } from '../../ui/card';
import type { OwnCase } from '../own-mediation';

/** After a mediation that led to nothing: the other ways. */
export function EndedCard({ row: { state } }: { readonly row: OwnCase }) {
  if (state !== 'not-agreed' && state !== 'refused' && state !== 'withdrawn') return null;
  return (
    <>
      <Card title="还可以怎么办">
        <View className="lf-gap-below">
          <Text>可以去法院起诉，合同里约定了仲裁的可以申请仲裁。起诉有期限，一般是三年，先问清楚。</Text>
        </View>
        <Button tone="plain" onTap={() => void go(routes.book)}>
          问问社区法律顾问
        </Button>
      </Card>
      <CallButton number="12348" title="法律服务热线" line="免费，直接和律师通话" />
    </>
  );
}
