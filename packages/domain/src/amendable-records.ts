/** Records whose corrections keep what stood there. Values are stored with the correction; words are printed. */
export const amendableRecords = {
  shift: '值班',
  event: '普法活动',
  post: '线上普法信息',
  screening: '纠纷排查',
  referral: '转介',
} as const;
export type AmendableRecord = keyof typeof amendableRecords;

/** What each corrected column is called where people read of it. */
export const amendedFieldWords = {
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
} as const;
