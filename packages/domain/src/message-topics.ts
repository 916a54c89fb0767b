/** What a resident may agree to be told of by a subscription message of WeChat; a deployment gives each a template of its own. */
export const messageTopics = {
  'booking-reminder': '预约提醒',
  'booking-change': '预约变更',
  'event-reminder': '活动提醒',
  'event-change': '活动变更',
  'mediation-progress': '调解进度',
  'mediation-appointment': '调解时间',
  answer: '答复通知',
} as const;
export type MessageTopic = keyof typeof messageTopics;

/** Templates that WeChat lets a page ask for at once. */
export const mostTemplatesAtOnce = 3;

/** Acts from whose confirming tap a page may ask, and for what, the more useful first. */
export const wishActs = {
  'bookings.bookSlot': ['booking-reminder', 'booking-change'],
  'bookings.joinWaitingList': ['booking-change', 'booking-reminder'],
  'bookings.rescheduleBooking': ['booking-reminder', 'booking-change'],
  'outreach.signUp': ['event-reminder', 'event-change'],
  'mediation.requestMediation': ['mediation-progress', 'mediation-appointment'],
  'mediation.respondToInvitation': ['mediation-appointment', 'mediation-progress'],
  'consultations.askInWriting': ['answer'],
  'feedback.submitComplaint': ['answer'],
  'myData.requestCorrection': ['answer'],
} as const satisfies Readonly<Record<string, readonly MessageTopic[]>>;
export type WishingAct = keyof typeof wishActs;

/** What `wx.requestSubscribeMessage` says of each template. */
export const wishAnswers = {
  accept: '同意',
  reject: '拒绝',
  ban: '模板已被平台停用',
  filter: '同名模板已过滤',
} as const;
export type WishAnswer = keyof typeof wishAnswers;
