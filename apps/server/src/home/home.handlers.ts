import type { AreaActs } from '../http/area.ts';
import { openHome } from './open-home.ts';

export const homeActs: AreaActs<'home'> = {
  open: { access: 'anyone', handle: openHome },
};
