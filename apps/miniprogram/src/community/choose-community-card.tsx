import { Text, View } from '@tarojs/components';
import { go } from '../go';
import { routes } from '../routes';
import { Button } from '../ui/button';
import { Card } from '../ui/card';

/** For pages that need a community while none is chosen. */
export function ChooseCommunityCard() {
  return (
    <Card title="您住在哪个社区（村）？" tone="pine">
      <View className="lf-gap-below">
        <Text>选好以后，就能看到本社区法律顾问什么时候值班。只需选一次，不用定位。</Text>
      </View>
      <Button onTap={() => void go(routes.community)}>选择社区</Button>
    </Card>
  );
}
