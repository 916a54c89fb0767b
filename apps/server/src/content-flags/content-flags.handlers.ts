import type { AreaActs } from '../http/area.ts';
import { flagReaders } from './content-flags.policy.ts';
import { getFlag } from './get-flag.ts';
import { listFlags } from './list-flags.ts';
import { openFlag } from './open-flag.ts';
import { settleFlag } from './settle-flag.ts';

export const contentFlagActs: AreaActs<'contentFlags'> = {
  list: { access: flagReaders, handle: listFlags },
  get: { access: flagReaders, handle: getFlag },
  open: { access: flagReaders, handle: openFlag },
  settle: { access: flagReaders, handle: settleFlag },
};
