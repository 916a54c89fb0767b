import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';

/** Whether the phone says that it has a network; where it does not say, it has. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    const changed = ({ isConnected }: { isConnected: boolean }): void => setOnline(isConnected);
    Taro.onNetworkStatusChange(changed);
    Taro.getNetworkType({ success: ({ networkType }) => setOnline(networkType !== 'none') }).catch(() => undefined);
    return () => Taro.offNetworkStatusChange(changed);
  }, []);
  return online;
}
