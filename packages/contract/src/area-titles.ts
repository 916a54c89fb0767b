/** What each area is called where people read of it. */
export const areaTitles: Readonly<Record<string, string>> = {
  sessions: '登录',
  dutyShifts: '值班',
  slots: '可约时段',
  bookings: '预约',
  consultations: '法律服务',
  figures: '指标',
  audit: '审计',
};
