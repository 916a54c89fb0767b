/** What may be asked about records that look odd. A question accuses nobody: there may be a good reason, which is kept. */
export const dataQualityKinds = {
  'all-agreed': '调解全部达成协议',
  'same-minute': '一分钟内登记多条',
  'copied-text': '文字一字不差',
  duplicate: '可能重复',
  'same-dispute': '可能是同一件纠纷',
  'no-shift': '没有值班的日子有现场服务',
  'round-numbers': '人次都是整十数',
} as const;
export type DataQualityKind = keyof typeof dataQualityKinds;

/** From where on records are asked about. Shipped defaults; below them chance alone explains what is seen. */
export const dataQualityThresholds = {
  /** Cases that one committee or one mediator concluded in the period, every one of them with an agreement. */
  casesAllAgreed: 20,
  /** Lines of the service log that one person entered within the same minute. */
  linesInAMinute: 15,
  /** Records with the very same text, of at least so many characters. */
  copies: 3,
  copiedCharacters: 10,
  /** Entries of the same client, matter and day. */
  sameVisits: 2,
  /** Cases of one kind between the same two sides. */
  sameDisputes: 2,
  /** Services on site on days without a shift there, by one adviser at one community. */
  servicesWithoutShift: 3,
  /** Events of a unit, nearly all of them with an attendance that ends in a zero. */
  roundEvents: 8,
  roundShare: 0.9,
} as const;

/** What the records of a question are called. */
export const dataQualityThings = {
  consultation: '法律服务记录',
  case: '调解案件',
  event: '普法活动',
} as const;
export type DataQualityThing = keyof typeof dataQualityThings;
