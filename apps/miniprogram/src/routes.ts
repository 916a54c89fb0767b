/** Pages that others lead to, by what one does there. The tabs stand in `app.config.ts`. */
export const routes = {
  home: '/pages/home/index',
  events: '/pages/events/index',
  affairs: '/pages/affairs/index',
  mine: '/pages/mine/index',
  community: '/pages/community/index',
  whom: '/pages/whom/index',
  signIn: '/pages/sign-in/index',
  staffSignIn: '/pages/staff-sign-in/index',
  phone: '/pages/phone/index',
  about: '/pages/about/index',
  /** `?day=` */
  book: '/booking/book/index',
  /** `?id=` */
  booking: '/booking/detail/index',
  /** `?id=` */
  reschedule: '/booking/reschedule/index',
  /** `?follows=`, of an answered question */
  ask: '/booking/ask/index',
  /** `?id=` */
  question: '/booking/question/index',
  /** `?id=`, and `&code=` of the picture at the door */
  event: '/events/detail/index',
  requestMediation: '/mediation/request/index',
  /** `?id=`, of a request or a case */
  mediation: '/mediation/detail/index',
  /** `?id=` of a case */
  mediationPapers: '/mediation/papers/index',
  /** By code, without signing in. */
  mediationProgress: '/mediation/progress/index',
  complaints: '/mine/complaints/index',
  /** `?kind=&id=&unit=&name=` of the service that it is about and of where it was given */
  complain: '/mine/complain/index',
  /** `?id=` */
  complaint: '/mine/complaint/index',
  complaintByCode: '/mine/complaint-code/index',
  mediator: '/mediator/cases/index',
  /** `?id=` */
  mediatorCase: '/mediator/case/index',
  /** `?id=&unit=` of a request that nobody decided on, and of the unit in whose list it stands */
  mediatorRequest: '/mediator/request/index',
  /** `?id=` of a case, `&act=` of a form, `&party=` */
  mediatorAct: '/mediator/act/index',
  /** Shifts that wait for the community official's signature. */
  official: '/official/to-sign/index',
  /** `?id=` of a shift, or `?code=` that its adviser shows */
  sheet: '/official/sheet/index',
  /** An adviser's day. */
  adviser: '/adviser/today/index',
  /** `?id=` of one's own shift */
  adviserShift: '/adviser/shift/index',
  /** `?booking=` with what is known of it, or `?mend=` */
  adviserLog: '/adviser/log/index',
  adviserWaiting: '/adviser/waiting/index',
  adviserMonth: '/adviser/month/index',
  /** What residents asked in writing. */
  adviserQuestions: '/adviser/questions/index',
  /** `?id=` of a question */
  adviserAnswer: '/adviser/answer/index',
  /** `?id=` of one's own shift */
  adviserCode: '/adviser/code/index',
  myData: '/mine/data/index',
  correctName: '/mine/name/index',
  changePhone: '/mine/phone-number/index',
  exportData: '/mine/export/index',
  erase: '/mine/erase/index',
  reads: '/mine/reads/index',
  devices: '/mine/devices/index',
  consents: '/mine/consents/index',
  notices: '/mine/notices/index',
  corrections: '/mine/corrections/index',
  /** `?kind=&id=` of a service */
  requestCorrection: '/mine/correct/index',
  ratings: '/mine/ratings/index',
  /** `?kind=&id=` of a service */
  rate: '/mine/rate/index',
} as const;
