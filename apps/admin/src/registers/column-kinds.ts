/** What a column of a book can hold. */
export const columnKinds = {
  text: '文字',
  number: '数',
  code: '选项',
  day: '日期',
  subject: '对象（人、单位，可以数有多少个）',
  status: '办理情况',
} as const;
