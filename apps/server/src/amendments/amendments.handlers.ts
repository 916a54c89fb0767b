import type { AreaActs } from '../http/area.ts';
import { amendmentOverseers, amendmentReaders } from './amendments.policy.ts';
import { listAmendments } from './list-amendments.ts';
import { recentAmendments } from './recent-amendments.ts';

export const amendmentActs: AreaActs<'amendments'> = {
  list: { access: amendmentReaders, handle: listAmendments },
  recent: { access: amendmentOverseers, handle: recentAmendments },
};
