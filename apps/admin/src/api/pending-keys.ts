import { createPendingKeys } from '@linfa/contract/client';

/** For as long as the tab: a key outlives a reload. */
export const { takeKey, settleKey } = createPendingKeys({
  get: (name) => JSON.parse(sessionStorage.getItem(name) ?? 'null') as unknown,
  put: (name, value) => sessionStorage.setItem(name, JSON.stringify(value)),
  remove: (name) => sessionStorage.removeItem(name),
});
