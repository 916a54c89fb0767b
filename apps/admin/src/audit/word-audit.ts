import {
  bookingStates,
  complaintStates,
  correctionStates,
  countersignStates,
  editionStates,
  figureRequestStates,
  isDay,
  mediationCaseStates,
  mediationRequestStates,
  noticeStates,
  outreachStates,
  postStates,
  questionStates,
  referralOutcomes,
  roles,
  shiftOfferStates,
  shiftStates,
  signUpStates,
  wordDay,
} from '@linfa/domain';

type Words = Readonly<Record<string, string>>;

/** What audit rows are about, and the states that each goes through. */
const things: Readonly<Record<string, readonly [name: string, states?: Words]>> = {
  orgUnit: ['单位'],
  'staff-account': ['账号', { open: '正常', locked: '停用', revoked: '停用' }],
  person: ['人员', roles],
  booking: ['预约', bookingStates],
  shift: ['值班', { ...countersignStates, ...shiftStates }],
  shiftOffer: ['换班', shiftOfferStates],
  complaint: ['投诉建议', complaintStates],
  question: ['书面咨询', questionStates],
  consultation: ['服务记录'],
  mediationCase: ['调解案件', mediationCaseStates],
  mediationRequest: ['调解申请', mediationRequestStates],
  eventSignUp: ['活动报名', signUpStates],
  event: ['普法活动', outreachStates],
  post: ['普法推送', postStates],
  edition: ['年度报告', editionStates],
  figureRequest: ['部门数据', figureRequestStates],
  'figure-definition': ['指标'],
  session: ['登录', { open: '登录中', revoked: '已退出' }],
  registerEntries: ['台账条目'],
  register: ['台账'],
  referral: ['转介', referralOutcomes],
  correctionRequest: ['更正申请', correctionStates],
  attachment: ['附件'],
  textCheck: ['内容提示'],
  sites: ['阵地'],
  rosterMembers: ['名册人员'],
  notice: ['通知', noticeStates],
  consent: ['授权同意'],
  consentText: ['授权文本'],
  adviserAssignments: ['法律顾问聘任'],
  screening: ['排查'],
  norm: ['规定'],
  dataQualityAnswer: ['数据质量答复'],
  backup: ['备份', { made: '已备份', verified: '已试恢复', failed: '失败' }],
};

/** `booking:12` → `预约 12` */
export function wordThing(thing: string): string {
  const [kind = '', id = ''] = thing.split(':');
  return `${things[kind]?.[0] ?? '其他'} ${id}`.trim();
}

/** Who did it, by the number under which audits know people. */
export function wordActor(actor: string): string {
  if (actor === 'command-line') return '服务器上的命令';
  return actor === 'anonymous' ? '未登录的人' : wordThing(actor);
}

/** `预约 12` → `booking:12`, as a row of the table says it; anything else stays what was typed. */
export function readThing(typed: string): string {
  const [, name = '', id = ''] = /^(\D+?)\s*(\d+)$/.exec(typed.trim()) ?? [];
  const kind = Object.entries(things).find(([, [word]]) => word === name)?.[0];
  return kind === undefined ? typed : `${kind}:${id}`;
}

/** As `readThing`, for those who did something. */
export function readActor(typed: string): string {
  const nobody = ['command-line', 'anonymous'].find((actor) => wordActor(actor) === typed.trim());
  return nobody ?? readThing(typed);
}

/** `待答复 → 已答复`; what has no word of its own says nothing. */
export function wordChange(thing: string, from: string | null, to: string | null): string {
  const words = things[thing.split(':')[0] ?? '']?.[1] ?? {};
  const [before, after] = [from, to].map((state) => (state === null ? '' : (words[state] ?? '')));
  return before && after ? `${before} → ${after}` : (after ?? '');
}

/** `orgUnit:83 2026-11-28` → `单位 83 2026年11月28日`; what people wrote stays as it is. */
export function wordReason(reason: string | null): string {
  return (reason ?? '')
    .replaceAll(/([A-Za-z][A-Za-z-]*):\d+/g, (whole, kind: string) =>
      Object.hasOwn(things, kind) ? wordThing(whole) : whole,
    )
    .replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => (isDay(day) ? wordDay(day) : day));
}
