import type { AreaActs } from '../http/area.ts';
import { addUnitAct } from './add-unit-act.ts';
import { closeUnit } from './close-unit.ts';
import { getUnit } from './get-unit.ts';
import { listCommunities } from './list-communities.ts';
import { listUnits } from './list-units.ts';
import { mergeUnitsAct } from './merge-units-act.ts';
import { moveUnitAct } from './move-unit-act.ts';
import { treeKeepers, treeReaders } from './org-units.policy.ts';
import { renameUnit } from './rename-unit.ts';
import { splitUnit } from './split-unit.ts';

export const orgUnitActs: AreaActs<'orgUnits'> = {
  listCommunities: { access: 'anyone', handle: listCommunities },
  list: { access: treeReaders, handle: listUnits },
  get: { access: treeReaders, handle: getUnit },
  add: { access: treeKeepers, handle: addUnitAct },
  rename: { access: treeKeepers, handle: renameUnit },
  move: { access: treeKeepers, handle: moveUnitAct },
  merge: { access: treeKeepers, handle: mergeUnitsAct },
  split: { access: treeKeepers, handle: splitUnit },
  close: { access: treeKeepers, handle: closeUnit },
};
