import { Text, View } from '@tarojs/components';
import { Card } from '../ui/card';

/** 人民调解法 art. 4, 23 and 24, as one says them. */
const rights = [
  '不收任何费用',
  '愿不愿意调解、选哪位调解员，您说了算',
  '随时可以不调解，要求公开或不公开进行',
  '可以照自己的意思说话、达成协议',
];
const duties = ['如实说明事情经过', '遵守调解现场秩序，尊重调解员和对方', '达成的协议要按约定履行'];

/** What a party may and must, before it says yes. */
export function RightsCard() {
  return (
    <Card title="您的权利和义务">
      <View>
        <Text>您有权：</Text>
      </View>
      {rights.map((one) => (
        <View key={one}>
          <Text>{`· ${one}`}</Text>
        </View>
      ))}
      <View>
        <Text>您应当：</Text>
      </View>
      {duties.map((one) => (
        <View key={one}>
          <Text>{`· ${one}`}</Text>
        </View>
      ))}
      <View className="lf-quiet">
        <Text>调解不影响您去法院起诉、申请仲裁。</Text>
      </View>
    </Card>
  );
}
