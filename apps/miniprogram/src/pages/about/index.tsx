import { wordDate } from '@linfa/domain';
import { Text, View } from '@tarojs/components';
import { useRead } from '../../api/use-read';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { useToday } from '../../words/use-today';

export default function About() {
  const texts = useRead('consents.listTexts', {});
  const today = useToday();
  return (
    <Page title="关于与隐私">
      <Card title="邻法">
        <Text>预约社区法律顾问、申请人民调解、参加普法活动。全部免费，由您所在的街道和社区提供。</Text>
      </Card>
      <Answered read={texts}>
        {({ items }) =>
          items.map(({ kind, version, from, title, asked, why, kept, text }) => (
            <Card key={kind} title={title}>
              <View className="lf-quiet lf-gap-below">
                <Text>{`第${version}版，${wordDate(from, today)}起施行`}</Text>
              </View>
              <View className="lf-gap-below">
                <Text>{`收集什么：${asked}`}</Text>
              </View>
              <View className="lf-gap-below">
                <Text>{`为什么：${why}`}</Text>
              </View>
              <View className="lf-gap-below">
                <Text>{`保存多久：${kept}`}</Text>
              </View>
              <View className="lf-prose">
                <Text>{text}</Text>
              </View>
            </Card>
          ))
        }
      </Answered>
    </Page>
  );
}
