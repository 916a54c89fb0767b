import { Text, View } from '@tarojs/components';
import { mediationElsewhere } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { CallButton } from '../../ui/call-button';
import { Card } from '../../ui/card';
import { elsewherePlaces } from '../elsewhere';
import type { OwnRequest } from '../own-mediation';

/** Why it was declined, and the way on. */
export function ElsewhereCard({ elsewhere, reason }: Pick<OwnRequest, 'elsewhere' | 'reason'>) {
  const place = elsewhere ? elsewherePlaces[elsewhere] : null;
  return (
    <>
      <Card title="这件申请没有受理" tone="clay">
        {reason === '' ? null : (
          <View className="lf-gap-below">
            <Text>{`理由：${reason}`}</Text>
          </View>
        )}
        {elsewhere && place ? (
          <>
            <View>
              <Text>{`可以去：${mediationElsewhere[elsewhere]}`}</Text>
            </View>
            <Text>{place.words}</Text>
          </>
        ) : null}
      </Card>
      {place?.call ? (
        <CallButton
          number={place.call.number}
          title={place.call.title}
          line={place.call.line}
          tone={elsewhere === 'police' ? 'red' : 'pine'}
        />
      ) : null}
      <View className="lf-gap-below">
        <Button tone="plain" onTap={() => void go(routes.book)}>
          问问社区法律顾问
        </Button>
      </View>
    </>
  );
}
