import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { goInstead } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import '../mine.scss';

/** The code is all that leads back to it: large, in groups to be read aloud and written down. */
export function SentWithoutName({ queryCode }: { readonly queryCode: string }) {
  return (
    <Page title="已提交">
      <Card title="已提交，没有留姓名" tone="pine">
        <View className="lf-gap-below">
          <Text>请记下查询码，凭它看答复。查询码只显示这一次，没有它谁也找不回来。</Text>
        </View>
        <View className="mine-code">
          <View className="mine-code__letters">
            <Text userSelect>{queryCode.replace(/(.{4})(?=.)/g, '$1 ')}</Text>
          </View>
        </View>
      </Card>
      <Button onTap={() => void Taro.setClipboardData({ data: queryCode }).catch(() => undefined)}>复制查询码</Button>
      <Button tone="plain" onTap={() => void goInstead(routes.mine)}>
        我记下了
      </Button>
    </Page>
  );
}
