/** Why two entries of staff become one. A code, because the audit that keeps it may say nothing personal. */
export const uniteReasons = {
  'entered-twice': '重复登记',
  'number-changed': '换了手机号后重新登记',
  'name-mistyped': '姓名登记有误',
} as const;
