import { Text, View } from '@tarojs/components';
import { Card } from '../ui/card';
import './mediation.scss';

/** 人民调解法 art. 4, 23 and 24, as one says them. */
const rights = [
  '不收任何费用',
  '愿不愿意调解、选谁调解，由您定',
  '可以要求公开或不公开',
  '随时可以退出',
  '达不达成协议，由您自己决定',
];
const duties = ['如实说明事情经过', '遵守现场秩序，尊重调解员和对方', '达成的协议要履行'];

/** What a party may and must, before it says yes. */
export function RightsCard() {
  return (
    <Card title="您的权利和义务">
      <Points title="您有权：" points={rights} />
      <Points title="您应当：" points={duties} />
      <View className="lf-quiet">
        <Text>调解不影响您去法院起诉、申请仲裁。</Text>
      </View>
    </Card>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <View className="lf-gap-below">
      <Text>{title}</Text>
      {points.map((one) => (
        <View key={one} className="mediation-point">
          <Text>{`· ${one}`}</Text>
        </View>
      ))}
    </View>
  );
}
