/** What each area is called where people read of it. */
export const areaTitles: Readonly<Record<string, string>> = {
  sessions: '登录',
  dutyShifts: '值班',
  slots: '可约时段',
  bookings: '预约',
  consultations: '法律服务',
  figures: '指标',
  registers: '台账',
  reportedFigures: '部门数据',
  rosters: '名册与阵地',
  reports: '年度报告',
  returns: '统计报表',
  dutyMatrix: '值班对照',
  audit: '审计',
  outreach: '普法活动',
  screenings: '纠纷排查',
  referrals: '转介',
};
