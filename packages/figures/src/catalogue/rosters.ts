import { rosters, type RosterCode } from '@linfa/domain';
import type { Definition } from '../definition.ts';
import type { Filter } from '../filter.ts';
import { communities } from './services.ts';

const roster = (code: RosterCode, ...more: Filter[]) =>
  ({ set: 'rosterMembers', where: { all: [{ field: 'roster', is: code }, ...more] } }) as const;
const site = (kind: string) => ({ set: 'sites', where: { field: 'kind', is: kind } }) as const;
const fullTime: Filter = { field: 'fullTime', is: true };

/** Rosters are counted as of the last counted day. */
export const rosterFigures: readonly Definition[] = [
  ...(Object.keys(rosters) as RosterCode[]).map((code): Definition => ({
    kind: 'as-of',
    id: `roster.${code}`,
    name: `${rosters[code]}数`,
    unit: 'person',
    unitWord: code === 'volunteer' ? '人' : '名',
    of: roster(code),
    rule: '统计截止日在册人数',
  })),
  {
    kind: 'coverage',
    id: 'roster.literate-coverage',
    name: '社区法律明白人覆盖率',
    unit: 'percent',
    of: roster('literate'),
    across: communities,
    show: 'share',
    wording: { style: 'full-coverage', decimals: 1 },
    rule: '统计截止日至少有1名法律明白人的村（社区）÷ 全部村（社区）',
  },
  {
    kind: 'coverage',
    id: 'roster.literate-covered',
    name: '有法律明白人的村居数',
    unit: 'thing',
    of: roster('literate'),
    across: communities,
    show: 'covered',
  },
  {
    kind: 'as-of',
    id: 'roster.mediator-full-time',
    name: '专职人民调解员数',
    unit: 'person',
    unitWord: '名',
    of: roster('mediator', fullTime),
    rule: '统计截止日在册的专职调解员',
  },
  {
    kind: 'frequency',
    id: 'roster.mediator-each',
    name: '每村（社区）专职调解员数',
    unit: 'person',
    unitWord: '名',
    of: roster('mediator', fullTime),
    across: communities,
    every: 'period',
    norm: 1,
    rule: '各村（社区）在册专职调解员人数中的最小值；有一处没有则为0',
  },
  {
    kind: 'as-of',
    id: 'roster.officer-certified',
    name: '现有执法资格人数',
    unit: 'person',
    of: roster('officer', { field: 'certified', is: true }),
  },
  {
    kind: 'count',
    id: 'roster.officer-new',
    name: '新增执法资格人数',
    unit: 'person',
    of: {
      set: 'rosterMembers',
      on: 'joinedOn',
      where: {
        all: [
          { field: 'roster', is: 'officer' },
          { field: 'certified', is: true },
        ],
      },
    },
    rule: '期内取得资格列入名册的人员',
  },
  { kind: 'as-of', id: 'site.work-station', name: '公共法律服务工作室数', unit: 'thing', of: site('work-station') },
  { kind: 'as-of', id: 'site.committee', name: '人民调解委员会数', unit: 'thing', of: site('committee') },
  {
    kind: 'coverage',
    id: 'site.committee-coverage',
    name: '人民调解委员会覆盖率',
    unit: 'percent',
    of: site('committee'),
    across: communities,
    show: 'share',
    wording: { style: 'full-coverage', decimals: 1 },
  },
  { kind: 'as-of', id: 'site.team', name: '工作队伍数', unit: 'thing', of: site('team') },
  { kind: 'as-of', id: 'site.group', name: '领导小组数', unit: 'thing', of: site('group') },
  { kind: 'as-of', id: 'site.park', name: '法治公园个数', unit: 'thing', of: site('park') },
  {
    kind: 'as-of',
    id: 'site.park-area',
    name: '法治公园面积',
    unit: 'area',
    of: site('park'),
    measure: 'area',
    wording: { style: 'exact', decimals: 0 },
  },
  { kind: 'as-of', id: 'site.service-point', name: '政务服务点数', unit: 'thing', of: site('service-point') },
];
