/** Who may act. A person holds a role at a unit for a period. */
export const roles = {
  resident: '居民',
  adviser: '法律顾问',
  mediator: '人民调解员',
  clerk: '经办人员',
  reviewer: '保密审查员',
  head: '主要负责人',
  'district-clerk': '区司法局工作人员',
} as const;
export type Role = keyof typeof roles;
