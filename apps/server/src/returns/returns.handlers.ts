import type { AreaActs } from '../http/area.ts';
import { getReturn } from './get-return.ts';
import { returnReaders } from './returns.policy.ts';

export const returnActs: AreaActs<'returns'> = {
  get: { access: returnReaders, handle: getReturn },
};
