import type { AreaActs } from '../http/area.ts';
import { listNorms } from './list-norms.ts';
import { normHistory } from './norm-history.ts';
import { normKeepers, normReaders } from './norms.policy.ts';
import { revokeNorm } from './revoke-norm.ts';
import { setNorm } from './set-norm.ts';

export const normActs: AreaActs<'norms'> = {
  list: { access: normReaders, handle: listNorms },
  set: { access: normKeepers, handle: setNorm },
  history: { access: normReaders, handle: normHistory },
  revoke: { access: normKeepers, handle: revokeNorm },
};
