import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { beijingDay, type Day } from '@linfa/domain';

/** Today in Beijing by this phone's clock; new when the page is shown again after midnight. For words only: what may be done is the server's to say. */
export function useToday(): Day {
  const [today, setToday] = useState(() => beijingDay(new Date()));
  useDidShow(() => setToday(beijingDay(new Date())));
  return today;
}
