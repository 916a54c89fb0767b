import { outreachKinds, postChannels } from '@linfa/domain';
import { chance, dayAt, owned, ownedColumns, pick, type RowMaker } from './row-maker.ts';

const [kinds, channels] = [Object.keys(outreachKinds), Object.keys(postChannels)];
const themes = ['宪法', '民法典', '反诈', '未成年人保护', '安全生产', '国家安全'];

export const eventRows: RowMaker = {
  columns: [
    ...ownedColumns,
    'held_on',
    'title',
    'kind',
    'theme',
    'state',
    'venue',
    'by_volunteers',
    'attendance',
    'reached',
    'materials',
    'questions',
    'volunteers',
  ],
  make: (spot) => {
    const { random, when } = spot;
    const [theme, attendance] = [pick(random, themes), 10 + random.whole(120)];
    return [
      ...owned(spot),
      dayAt(when),
      `${theme}宣传活动`,
      pick(random, kinds),
      theme,
      chance(random, 94) ? 'held' : 'cancelled',
      '社区活动室',
      Number(chance(random, 35)),
      attendance,
      attendance + random.whole(200),
      random.whole(300),
      random.whole(12),
      random.whole(8),
    ];
  },
};

export const postRows: RowMaker = {
  columns: [...ownedColumns, 'posted_on', 'title', 'channel', 'theme', 'reads'],
  make: (spot) => {
    const theme = pick(spot.random, themes);
    return [
      ...owned(spot),
      dayAt(spot.when),
      `以案释法：${theme}`,
      pick(spot.random, channels),
      theme,
      spot.random.whole(2_000),
    ];
  },
};
