/** How cases are found by their clock. */
export const clockFilters = {
  open: '还没有办结',
  'due-soon': '七天内到期',
  late: '已过期限',
  'follow-up': '待回访',
} as const;
