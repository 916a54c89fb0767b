import type { Definition } from '../definition.ts';
import type { Filter } from '../filter.ts';

const held: Filter = { field: 'state', is: 'held' };
const events = (...more: Filter[]) => ({ set: 'outreachEvents', where: { all: [held, ...more] } }) as const;
/** What was entered by mistake is kept and not counted. */
const posts = { set: 'onlinePosts', where: { field: 'state', is: 'posted' } } as const;
const byVolunteers: Filter = { field: 'byVolunteers', is: true };

/** Figures of outreach. Online posts and their reads are never mixed with attendance. */
export const outreachFigures: readonly Definition[] = [
  {
    kind: 'count',
    id: 'outreach.events',
    name: '法治宣传活动场次',
    unit: 'act',
    unitWord: '场次',
    of: events(),
    rule: '已举办的各类活动，一场计一次，法治讲座包括在内',
  },
  {
    kind: 'count',
    id: 'outreach.lectures',
    name: '法治讲座场次',
    unit: 'act',
    unitWord: '场次',
    of: events({ field: 'kind', is: 'lecture' }),
  },
  { kind: 'sum', id: 'outreach.materials', name: '宣传资料发放份数', unit: 'copy', of: events(), measure: 'materials' },
  {
    kind: 'sum',
    id: 'outreach.reached',
    name: '法治宣传覆盖人数',
    unit: 'person',
    of: events(),
    measure: 'reached',
    rule: '主办方估计的覆盖人数之和，与参加人次分别统计',
  },
  {
    kind: 'sum',
    id: 'outreach.attendance',
    name: '普法活动参加人次',
    unit: 'attendance',
    of: events(),
    measure: 'attendance',
  },
  {
    kind: 'sum',
    id: 'outreach.questions',
    name: '现场解答人次',
    unit: 'attendance',
    of: events(),
    measure: 'questions',
  },
  {
    kind: 'count',
    id: 'outreach.volunteer-events',
    name: '普法志愿者活动场次',
    unit: 'act',
    unitWord: '场次',
    of: events(byVolunteers),
  },
  {
    kind: 'sum',
    id: 'outreach.volunteer-attendance',
    name: '普法志愿者服务人次',
    unit: 'attendance',
    of: events(byVolunteers),
    measure: 'attendance',
  },
  { kind: 'count', id: 'outreach.posts', name: '线上普法信息篇数', unit: 'article', of: posts },
  {
    kind: 'sum',
    id: 'outreach.reads',
    name: '线上普法阅读量',
    unit: 'act',
    of: posts,
    measure: 'reads',
    rule: '各篇阅读量之和，不计入参加人次',
  },
  {
    kind: 'change',
    id: 'outreach.events-on-year',
    name: '法治宣传活动同比',
    unit: 'percent',
    of: 'outreach.events',
    against: 'previous-year',
    wording: { style: 'change', prefix: '同比', decimals: 1 },
  },
];
