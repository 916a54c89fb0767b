/** Why somebody looks behind a mask. A list, so that what is kept of it says nothing about the person. */
export const revealReasons = {
  case: '办理调解',
  contact: '联系本人',
  identity: '核对身份',
  duty: '安排值班或工作',
  correction: '更正登记信息',
  complaint: '处理投诉',
  audit: '检查核验',
} as const;
