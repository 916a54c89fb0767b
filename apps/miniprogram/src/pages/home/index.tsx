import { View } from '@tarojs/components';
import { beijingDay } from '@linfa/domain';

export default function Page() {
  return <View>home {beijingDay(new Date())}</View>;
}
