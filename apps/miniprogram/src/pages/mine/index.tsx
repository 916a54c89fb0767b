import { View } from '@tarojs/components';
import { beijingDay } from '@linfa/domain';

export default function Page() {
  return <View>mine {beijingDay(new Date())}</View>;
}
