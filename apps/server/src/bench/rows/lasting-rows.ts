import { committeeKinds, rosters } from '@linfa/domain';
import { blindKey, chance, dayBetween, owned, ownedColumns, pick, type RowMaker } from './row-maker.ts';

const [books, kinds] = [Object.keys(rosters), Object.keys(committeeKinds)];
const places = ['committee', 'work-station', 'park', 'team', 'service-point'];
const bookEntries = ['enterprise-visits', 'legality-review', 'training'];

export const memberRows: RowMaker = {
  columns: [...ownedColumns, 'roster', 'person_key', 'joined_on', 'left_on', 'full_time', 'certified'],
  make: (spot) => {
    const { random, street, when } = spot;
    const roster = pick(random, ['mediator', 'literate', ...books]);
    const left = chance(random, 15) ? dayBetween(2024, 2025, when) : null;
    return [
      ...owned(spot),
      roster,
      blindKey(street, 1_000 + random.whole(2_000)),
      dayBetween(2019, 2024, when),
      left,
      Number(chance(random, 40)),
      Number(chance(random, 50)),
    ];
  },
};

export const siteRows: RowMaker = {
  columns: [...ownedColumns, 'kind', 'committee_kind', 'name', 'opened_on', 'closed_on', 'area'],
  make: (spot) => {
    const { random, street, when } = spot;
    const kind = pick(random, places);
    const closed = chance(random, 5) ? '2024-06-30' : null;
    return [
      ...owned(spot),
      kind,
      kind === 'committee' ? pick(random, kinds) : null,
      `测试阵地第${street + 1}号`,
      dayBetween(2015, 2024, when),
      closed,
      kind === 'park' ? 10_000 * (200 + random.whole(5_000)) : 0,
    ];
  },
};

export const entryRows: RowMaker = {
  columns: [...ownedColumns, 'day', 'register', 'category', 'status', 'subject', 'values', 'texts'],
  make: (spot) => {
    const { random, street, when } = spot;
    const register = pick(random, bookEntries);
    const [subject, count] = [`测试企业${street + 1}-${random.whole(60)}`, random.whole(6)];
    const values =
      register === 'enterprise-visits'
        ? { problems: count * 10_000, solved: Math.min(count, random.whole(6)) * 10_000 }
        : register === 'training'
          ? { attendance: (10 + random.whole(90)) * 10_000 }
          : { opinions: count * 10_000 };
    return [
      ...owned(spot),
      dayBetween(2023, 2025, when),
      register,
      null,
      null,
      register === 'training' ? null : subject,
      JSON.stringify(values),
      null,
    ];
  },
};
