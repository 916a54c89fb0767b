import {
  matterKinds,
  outreachKinds,
  postChannels,
  postStates,
  referralTargets,
  serviceChannels,
  serviceKinds,
  serviceModes,
  serviceResults,
} from './codes.ts';

/** Records whose corrections keep what stood there. Values are stored with the correction; words are printed. */
export const amendableRecords = {
  consultation: '服务记录',
  shift: '值班',
  event: '普法活动',
  post: '线上普法信息',
  screening: '纠纷排查',
  referral: '转介',
  mediationSession: '调解笔录',
} as const;
export type AmendableRecord = keyof typeof amendableRecords;

/** The same, and the records whose corrections are kept in tables of their own. */
export const correctedRecords = {
  ...amendableRecords,
  consultation: '法律服务',
  case: '调解案件',
  entry: '台账',
} as const;

/** What each corrected column is called where people read of it. */
const amendedFieldWords = {
  heldOn: '日期',
  postedOn: '日期',
  referredOn: '日期',
  startsAt: '开始（零点起的分钟数）',
  adviser: '法律顾问',
  minutes: '时长（分钟）',
  title: '标题',
  kind: '形式',
  theme: '主题',
  venue: '地点',
  organiser: '主办单位',
  speaker: '主讲人',
  audience: '对象',
  byVolunteers: '志愿者开展',
  present: '到场人',
  matter: '调解事项',
  rightsTold: '已告知权利义务',
  statements: '各方陈述',
  principles: '依据',
  evidence: '证据',
  result: '调解结果',
  withAdviser: '法律顾问参加',
  viaPlatform: '通过平台',
  replies: '对原笔录的签名、确认和异议',
  seats: '名额',
  attendance: '参加人次',
  reached: '覆盖人数',
  materials: '发放资料',
  questions: '现场解答',
  volunteers: '参与志愿者',
  channel: '渠道',
  address: '网址',
  reads: '阅读量',
  state: '状态',
  found: '发现纠纷',
  prevented: '预防纠纷',
  noteCipher: '说明',
  target: '转往',
  serviceKind: '服务类型',
  mode: '服务方式',
  persons: '服务人次',
  amount: '涉及金额（分）',
  summaryCipher: '内容',
} as const;

/** Where a column of the same name is something else. */
const ownFieldWords: Readonly<Partial<Record<AmendableRecord, Readonly<Record<string, string>>>>> = {
  consultation: { matter: '事项', result: '结果' },
};

/** What a corrected column is called. */
export function wordAmendedField(kind: AmendableRecord, field: string): string {
  return ownFieldWords[kind]?.[field] ?? amendedFieldWords[field as keyof typeof amendedFieldWords] ?? field;
}

/** The lists that coded columns take their values from. */
const codedFields: Readonly<
  Partial<Record<AmendableRecord, Readonly<Record<string, Readonly<Record<string, string>>>>>>
> = {
  consultation: {
    serviceKind: serviceKinds,
    mode: serviceModes,
    channel: serviceChannels,
    matter: matterKinds,
    result: serviceResults,
  },
  event: { kind: outreachKinds },
  post: { channel: postChannels, state: postStates },
  referral: { target: referralTargets },
};

/** What a corrected column said before, as people read it. */
export function wordAmendedValue(
  kind: AmendableRecord,
  field: string,
  value: string | number | boolean | null | undefined,
): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const stored = String(value);
  return codedFields[kind]?.[field]?.[stored] ?? stored;
}
