/** Code lists that rules depend on. Values are stored; words are printed. Place-dependent lists are data in `seeds/`. */
import { RuleError } from './rule-error.ts';

export const unitKinds = {
  province: '省',
  city: '市',
  district: '区县',
  street: '街道',
  town: '乡镇',
  community: '社区',
  village: '村',
  office: '科室',
} as const;
export type UnitKind = keyof typeof unitKinds;

/** The 18 dispute types of the people's mediation statistics. */
export const disputeTypes = {
  family: '婚姻家庭纠纷',
  neighbour: '邻里纠纷',
  house: '房屋宅基地纠纷',
  contract: '合同纠纷',
  production: '生产经营纠纷',
  damages: '损害赔偿纠纷',
  land: '山林土地纠纷',
  expropriation: '征地拆迁纠纷',
  pollution: '环境污染纠纷',
  labour: '劳动争议纠纷',
  consumer: '消费纠纷',
  medical: '医疗纠纷',
  traffic: '道路交通事故纠纷',
  property: '物业纠纷',
  tourism: '旅游纠纷',
  'intellectual-property': '知识产权纠纷',
  internet: '互联网纠纷',
  other: '其他纠纷',
} as const;
export type DisputeType = keyof typeof disputeTypes;

/** Kinds of people's mediation committee. Source: 人民调解法 art. 8 and 34, and the statistical return. */
export const committeeKinds = {
  village: '村人民调解委员会',
  neighbourhood: '居民区人民调解委员会',
  town: '乡镇人民调解委员会',
  street: '街道人民调解委员会',
  enterprise: '企事业单位人民调解委员会',
  professional: '行业性专业性人民调解委员会',
} as const;
export type CommitteeKind = keyof typeof committeeKinds;

export const caseSources = {
  application: '依申请',
  initiative: '主动调解',
  court: '法院委托移送',
  police: '公安移送',
  petition: '信访移送',
  hotline: '12345热线转办',
} as const;
export type CaseSource = keyof typeof caseSources;

export const caseOutcomes = {
  pending: '正在调解',
  agreed: '达成协议',
  'not-agreed': '未达成协议',
  refused: '一方拒绝',
  withdrawn: '撤回或终止',
} as const;
export type CaseOutcome = keyof typeof caseOutcomes;

export const agreementForms = { written: '书面协议', oral: '口头协议' } as const;
export type AgreementForm = keyof typeof agreementForms;
export const performances = { 'at-once': '当场履行', done: '已履行', part: '部分履行', none: '未履行' } as const;
export const confirmations = { none: '未申请', applied: '已申请', valid: '确认有效', invalid: '确认无效' } as const;

export const serviceKinds = {
  consultation: '法律咨询',
  drafting: '文书代拟与审查',
  opinion: '法律意见',
  'mediation-help': '参与调解',
  lecture: '法治讲座',
  'legal-aid-referral': '法律援助转介',
  'village-rules': '村规民约',
  election: '选举指导',
  meeting: '列席会议',
  'petition-talk': '信访接谈',
  'contract-review': '合同审查',
} as const;
export type ServiceKind = keyof typeof serviceKinds;

/** Services on a paper about money: what it is about may be noted, so that the report can say how much was watched over. */
const servicesWithAmount: ReadonlySet<string> = new Set<ServiceKind>(['drafting', 'opinion', 'contract-review']);

/** @param amount in cents. @throws RuleError `amount-not-for-kind` for a service that is about no paper */
export function assertAmountFits(kind: string, amount: number): void {
  if (amount > 0 && !servicesWithAmount.has(kind)) throw new RuleError('amount-not-for-kind');
}

export const serviceModes = { 'on-site': '现场', phone: '电话', video: '视频', written: '书面' } as const;
export const serviceChannels = {
  booking: '预约',
  'walk-in': '来访',
  hotline: '热线',
  visit: '上门',
  platform: '公共法律服务平台',
} as const;
export const matterKinds = {
  family: '婚姻家庭',
  inheritance: '继承',
  neighbour: '相邻关系',
  house: '房屋租赁买卖',
  property: '物业',
  labour: '劳动工伤',
  contract: '合同债务',
  damages: '人身损害',
  traffic: '交通事故',
  consumer: '消费维权',
  expropriation: '征地拆迁',
  administrative: '行政争议',
  criminal: '刑事',
  notary: '公证',
  other: '其他',
} as const;
export const serviceResults = {
  answered: '已解答',
  drafted: '已代拟',
  referred: '已转介',
  mediated: '已调解',
  pending: '待跟进',
} as const;

export const shiftModes = { 'on-site': '现场值班', phone: '电话值班', video: '视频值班' } as const;
export const shiftStates = { planned: '已排班', held: '已值班', missed: '未到岗', cancelled: '已取消' } as const;

export const outreachKinds = {
  lecture: '法治讲座',
  stall: '咨询摆台',
  exhibition: '展览',
  'home-visit': '入户走访',
  school: '进学校',
  enterprise: '进企业',
  performance: '文艺演出',
  other: '其他活动',
} as const;
export const outreachStates = {
  planned: '计划中',
  published: '已发布',
  held: '已举办',
  cancelled: '已取消',
  /** Called off before anybody could see it. */
  dropped: '计划已取消',
} as const;
export const postStates = { posted: '已登记', withdrawn: '已撤销' } as const;
export const postChannels = {
  wechat: '微信公众号',
  group: '微信群',
  'short-video': '短视频',
  website: '网站',
  other: '其他',
} as const;

export const referralTargets = {
  'legal-aid': '法律援助',
  notary: '公证',
  arbitration: '仲裁',
  court: '法院',
  'administrative-review': '行政复议',
  police: '公安',
  other: '其他部门',
} as const;
export const referralOutcomes = {
  sent: '已转出',
  accepted: '已受理',
  completed: '已办结',
  rejected: '不予受理',
} as const;

/** Rosters of people. */
export const rosters = {
  literate: '法律明白人',
  volunteer: '普法志愿者',
  mediator: '人民调解员',
  officer: '行政执法人员',
  reviewer: '法制审核人员',
  lawyer: '坐班律师',
  seat: '云坐席人员',
} as const;
export type RosterCode = keyof typeof rosters;

/** Places and bodies held on a roster. */
export const siteKinds = {
  'work-station': '公共法律服务工作站（室）',
  committee: '人民调解委员会',
  team: '工作队伍',
  group: '领导小组',
  park: '法治文化阵地',
  'service-point': '政务服务点',
  platform: '平台',
} as const;

export const provenances = { recorded: '实际记录', reconstructed: '据公开数据重建', demo: '演示数据' } as const;
export type Provenance = keyof typeof provenances;
