import type { AreaActs } from '../http/area.ts';
import { closeSite } from './close-site.ts';
import { joinRoster } from './join-roster.ts';
import { leaveRoster } from './leave-roster.ts';
import { listMembers } from './list-members.ts';
import { listSites } from './list-sites.ts';
import { openSite } from './open-site.ts';
import { rosterKeepers, rosterReaders } from './rosters.policy.ts';

export const rosterActs: AreaActs<'rosters'> = {
  list: { access: rosterReaders, handle: listMembers },
  join: { access: rosterKeepers, handle: joinRoster },
  leave: { access: rosterKeepers, handle: leaveRoster },
  listSites: { access: rosterReaders, handle: listSites },
  openSite: { access: rosterKeepers, handle: openSite },
  closeSite: { access: rosterKeepers, handle: closeSite },
};
