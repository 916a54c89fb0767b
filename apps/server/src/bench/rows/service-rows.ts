import {
  matterKinds,
  referralOutcomes,
  referralTargets,
  serviceChannels,
  serviceKinds,
  serviceModes,
  serviceResults,
} from '@linfa/domain';
import { blindKey, chance, dayAt, dayBetween, owned, ownedColumns, pick, type RowMaker } from './row-maker.ts';

const [kinds, modes, channels, matters, results] = [
  serviceKinds,
  serviceModes,
  serviceChannels,
  matterKinds,
  serviceResults,
].map(Object.keys) as [string[], string[], string[], string[], string[]];
const [targets, referralResults] = [Object.keys(referralTargets), Object.keys(referralOutcomes)];
/** How many of a street's people come to its advisers. */
const clients = 400;

export const consultationRows: RowMaker = {
  columns: [
    ...ownedColumns,
    'held_on',
    'adviser_id',
    'service_kind',
    'mode',
    'channel',
    'matter',
    'result',
    'persons',
    'minutes',
    'amount',
    'client_key',
  ],
  make: (spot) => {
    const { random, street, when } = spot;
    const kind = chance(random, 70) ? 'consultation' : pick(random, kinds);
    const client = chance(random, 20) ? null : blindKey(street, random.whole(clients));
    return [
      ...owned(spot),
      dayAt(when),
      street + 1,
      kind,
      pick(random, modes),
      pick(random, channels),
      pick(random, matters),
      pick(random, results),
      1 + random.whole(4),
      10 + random.whole(80),
      kind === 'contract-review' ? random.whole(50_000_000) : 0,
      client,
    ];
  },
};

export const dutyShiftRows: RowMaker = {
  columns: [...ownedColumns, 'held_on', 'adviser_id', 'mode', 'state', 'starts_at', 'minutes'],
  make: (spot) => {
    const { random, street, when } = spot;
    return [
      ...owned(spot),
      dayAt(when),
      street + 1,
      chance(random, 75) ? 'on-site' : 'phone',
      chance(random, 92) ? 'held' : 'missed',
      540,
      120 + 30 * random.whole(5),
    ];
  },
};

export const referralRows: RowMaker = {
  columns: [...ownedColumns, 'origin_set', 'referred_on', 'target', 'outcome', 'client_key'],
  make: (spot) => {
    const { random, street, when } = spot;
    return [
      ...owned(spot),
      chance(random, 40) ? 'consultations' : null,
      dayAt(when),
      pick(random, targets),
      pick(random, referralResults),
      blindKey(street, random.whole(clients)),
    ];
  },
};

export const assignmentRows: RowMaker = {
  columns: [...ownedColumns, 'starts_on', 'ends_on', 'adviser_id', 'firm', 'contract_number', 'served_kind', 'served'],
  make: (spot) => {
    const { random, street, when } = spot;
    const [startsOn, firm] = [dayBetween(2020, 2024, when), `测试律师事务所第${1 + random.whole(5_000)}所`];
    return [
      ...owned(spot),
      startsOn,
      chance(random, 20) ? dayBetween(2024, 2026, when) : null,
      street + 1,
      firm,
      null,
      chance(random, 85) ? 'community' : 'department',
      `测试单位第${1 + random.whole(900)}号`,
    ];
  },
};
