import { View } from '@tarojs/components';
import { beijingDay } from '@linfa/domain';

export default function Page() {
  return <View>affairs {beijingDay(new Date())}</View>;
}
