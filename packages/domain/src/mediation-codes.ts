/** Code lists of people's mediation beside those that figures count by (`codes.ts`). */

export const partySides = { applicant: '申请人', respondent: '被申请人' } as const;
export type PartySide = keyof typeof partySides;

export const partySexes = { male: '男', female: '女' } as const;

export const consentStates = { pending: '待答复', agreed: '同意调解', refused: '拒绝调解' } as const;
export type ConsentState = keyof typeof consentStates;

/** How somebody said something. */
export const consentWays = {
  applied: '提出申请',
  'in-person': '当面',
  phone: '电话',
  written: '书面',
  online: '网上',
} as const;
export type ConsentWay = keyof typeof consentWays;

/** Why only named people see more of a case than that it exists. */
export const viewLimits = { minors: '涉及未成年人', violence: '涉及家庭暴力', other: '其他敏感情形' } as const;
export type ViewLimit = keyof typeof viewLimits;

export const assignmentKinds = {
  chief: '首席调解员',
  joint: '共同调解员',
  unit: '邀请单位',
} as const;

/** Where somebody is sent whose dispute is not for people's mediation. */
export const mediationElsewhere = {
  court: '人民法院',
  arbitration: '仲裁机构',
  police: '公安机关',
  'administrative-review': '行政复议机关',
  petition: '信访部门',
  'other-committee': '其他人民调解委员会',
  'legal-aid': '法律援助中心',
  other: '其他部门',
} as const;

/**
 * On what ground a mediation ends without an agreement and without its failing. Sources: 人民调解法 art. 23 (the sides may
 * refuse or end it), art. 26 (the mediator ends it); 人民调解工作若干规定 art. 22 (what is not to be mediated).
 */
export const endingGrounds = {
  'applicant-withdrew': '申请人撤回申请',
  'party-ended': '当事人要求终止',
  unlawful: '法律规定只能由专门机关管辖处理',
  accepted: '法院、公安或行政机关已经受理或解决',
  absent: '当事人无法联系或无正当理由不到场',
  intensified: '矛盾可能激化，已移送有关部门',
  other: '其他依法应当终止的情形',
} as const;
export type EndingGround = keyof typeof endingGrounds;

/** What a party says to a record or an agreement. */
export const replyKinds = { signed: '已签名', confirmed: '确认无误', questioned: '有异议' } as const;

export const satisfactions = { content: '满意', fair: '基本满意', discontent: '不满意' } as const;
