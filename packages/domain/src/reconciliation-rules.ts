/** Why a district's figure is not the sum of its streets' signed ones. */
export const reconciliationKinds = {
  'not-signed': '街道尚未签发',
  'not-printed': '街道的报告没有用这一数据',
  blank: '街道签发时尚未填报',
  amended: '签发后有更正',
  definition: '统计口径不同',
  'cut-off': '截止日不同',
  own: '区本级的记录',
  elsewhere: '已划出单位的记录',
  card: '区用本级的数据',
  'not-additive': '不能相加',
  rest: '其余差异',
} as const;
export type ReconciliationKind = keyof typeof reconciliationKinds;
