import Taro from '@tarojs/taro';
import { createPendingKeys } from '@linfa/contract/client';

/** In the phone's storage: a key outlives the app. */
export const { takeKey, isPending, settleKey } = createPendingKeys({
  get: (name) => Taro.getStorageSync<unknown>(name),
  put: (name, value) => Taro.setStorageSync(name, value),
  remove: (name) => Taro.removeStorageSync(name),
});
