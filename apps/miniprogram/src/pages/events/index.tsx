import { View } from '@tarojs/components';
import { beijingDay } from '@linfa/domain';

export default function Page() {
  return <View>events {beijingDay(new Date())}</View>;
}
