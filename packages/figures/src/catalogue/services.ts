import type { Across, Definition } from '../definition.ts';
import type { Filter } from '../filter.ts';

/** Communities and villages: where advisers keep their duty and rosters are held. */
export const communities: Across = { kinds: ['community', 'village'], word: '村（社区）' };

const service = (kind: string) => ({ set: 'consultations', where: { field: 'serviceKind', is: kind } }) as const;
const held: Filter = { field: 'state', is: 'held' };

/** Figures of advisers' services, duty and referrals. */
export const serviceFigures: readonly Definition[] = [
  { kind: 'count', id: 'service.count', name: '法律顾问服务次数', unit: 'act', of: { set: 'consultations' }, rule: '每一条服务记录计一次，含咨询、代拟、讲座等各种服务' },
  { kind: 'count', id: 'consultation.count', name: '法律咨询次数', unit: 'act', of: service('consultation') },
  { kind: 'sum', id: 'consultation.persons', name: '法律咨询人次', unit: 'attendance', of: service('consultation'), measure: 'persons' },
  { kind: 'sum', id: 'service.hours', name: '法律服务时长', unit: 'hour', of: { set: 'consultations' }, measure: 'minutes', wording: { style: 'exact', decimals: 1 } },
  { kind: 'distinct', id: 'service.clients', name: '服务群众人数', unit: 'person', of: { set: 'consultations' }, key: 'clientKey', rule: '同一人多次服务只计一人；未登记身份的来访不计' },
  { kind: 'count', id: 'service.drafting', name: '代拟文书件数', unit: 'copy', of: service('drafting') },
  { kind: 'count', id: 'service.opinion', name: '出具法律意见份数', unit: 'copy', of: service('opinion') },
  { kind: 'count', id: 'service.contract-review', name: '审查合同份数', unit: 'copy', of: service('contract-review') },
  { kind: 'count', id: 'service.mediation-help', name: '法律顾问参与调解次数', unit: 'act', of: service('mediation-help') },
  { kind: 'count', id: 'duty.count', name: '值班次数', unit: 'act', of: { set: 'dutyShifts', where: held } },
  { kind: 'sum', id: 'duty.hours', name: '值班时长', unit: 'hour', of: { set: 'dutyShifts', where: held }, measure: 'minutes', wording: { style: 'exact', decimals: 1 } },
  {
    kind: 'frequency', id: 'duty.monthly-least', name: '村居法律顾问每月现场值班次数', unit: 'act-per-month',
    of: { set: 'dutyShifts', where: { all: [held, { field: 'mode', is: 'on-site' }] } }, across: communities, every: 'month', norm: 1,
    wording: { style: 'every', every: '月' }, rule: '每个村（社区）每个月的现场值班次数中的最小值；有一格为空则为0',
  },
  { kind: 'count', id: 'referral.count', name: '转介件数', unit: 'case', of: { set: 'referrals' } },
  { kind: 'count', id: 'referral.legal-aid', name: '协助法律援助起数', unit: 'case', of: { set: 'referrals', where: { field: 'target', is: 'legal-aid' } } },
  { kind: 'count', id: 'referral.notary', name: '转介公证件数', unit: 'case', of: { set: 'referrals', where: { field: 'target', is: 'notary' } } },
  { kind: 'as-of', id: 'adviser.count', name: '法律顾问人数', unit: 'person', of: { set: 'adviserAssignments' }, key: 'adviserId' },
  { kind: 'as-of', id: 'adviser.firms', name: '法律顾问律所家数', unit: 'organisation', of: { set: 'adviserAssignments' }, key: 'firm' },
  {
    kind: 'as-of', id: 'adviser.departments', name: '法律顾问服务部门数', unit: 'thing',
    of: { set: 'adviserAssignments', where: { field: 'servedKind', is: 'department' } }, key: 'served',
  },
  {
    kind: 'coverage', id: 'adviser.coverage', name: '法律顾问覆盖率', unit: 'percent', of: { set: 'adviserAssignments', where: { field: 'servedKind', is: 'community' } },
    across: communities, show: 'share', wording: { style: 'full-coverage', decimals: 1 },
  },
  // A consultation that became a case, or a case sent on to legal aid, is one matter, counted where it began.
  {
    kind: 'count', id: 'matter.consultation', name: '首次经咨询受理事项', unit: 'case', of: service('consultation'),
  },
  {
    kind: 'count', id: 'matter.mediation', name: '首次经调解受理事项', unit: 'case',
    of: { set: 'mediationCases', where: { not: { field: 'originSet', in: ['consultations', 'outreachEvents'] } } },
  },
  {
    kind: 'count', id: 'matter.referral', name: '首次经转介受理事项', unit: 'case',
    of: { set: 'referrals', where: { not: { field: 'originSet', in: ['consultations', 'mediationCases', 'outreachEvents'] } } },
  },
  {
    kind: 'total', id: 'matter.count', name: '受理群众法律事项', unit: 'case', of: ['matter.consultation', 'matter.mediation', 'matter.referral'],
    rule: '一件事只在首次受理处计一次：由咨询转为调解、由调解转法律援助的，不重复计',
  },
];
