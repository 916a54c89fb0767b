import type { AreaActs } from '../http/area.ts';
import { listOpen } from './list-open.ts';

export const slotActs: AreaActs<'slots'> = {
  listOpen: { access: 'anyone', handle: listOpen },
};
