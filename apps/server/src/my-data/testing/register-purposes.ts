/** Why something is held, on what ground (个人信息保护法 art. 13), and who sees it in the course of their work. */
export interface Purpose {
  readonly why: string;
  readonly ground: string;
  readonly who: string;
}

const service = 'service asked for; statutory duty (公共法律服务)';
const office = 'the street’s officers';
const advisers = 'the adviser on duty, the street’s clerks and officers';

export const mediationPurpose: Purpose = {
  why: 'to mediate the dispute and keep the file that law demands',
  ground: 'statutory duty (人民调解法); separate consent for what is sensitive',
  who: 'the mediators of the case, the committee’s clerks; each party its own side',
};

export const workPurpose: Purpose = {
  why: 'to know who did the work',
  ground: 'management of staff and statutory duty',
  who: 'the unit’s officers, auditors',
};

/** Of tables that are neither a mediation file’s nor a trace of work alone, by their entity. */
export const purposes: Readonly<Record<string, Purpose>> = {
  Person: {
    why: 'to find one’s own bookings and cases again, to call back',
    ground: service,
    who: `${advisers}, masked; a reveal is recorded`,
  },
  Booking: { why: 'to keep a place with the adviser', ground: service, who: advisers },
  Consultation: { why: 'what was advised, counted in the annual report', ground: service, who: advisers },
  ConsultationAmendment: {
    why: 'what a record said before it was corrected',
    ground: service,
    who: `${office}, auditors`,
  },
  Referral: { why: 'to send on to legal aid, notaries and others', ground: service, who: advisers },
  RecordAmendment: { why: 'what a record said before it was corrected', ground: service, who: `${office}, auditors` },
  WrittenQuestion: { why: 'to answer in writing', ground: service, who: advisers },
  EventSignUp: { why: 'to keep a seat at an event', ground: service, who: 'the event’s organisers' },
  Session: { why: 'to stay signed in; log of sign-ins', ground: 'statutory duty (网络安全法 art. 21)', who: 'oneself' },
  IdempotencyKey: { why: 'so that a repeated request is not done twice', ground: service, who: 'nobody; encrypted' },
  Notice: {
    why: 'to tell of one’s appointments and answers',
    ground: service,
    who: 'oneself; whoever rings up where no message arrives',
  },
  MessageWish: { why: 'which messages one accepted in WeChat', ground: 'consent', who: 'oneself' },
  TextCheck: { why: 'WeChat’s rule to ask about texts', ground: 'statutory duty (content rules)', who: office },
  PhoneCode: { why: 'to sign in', ground: service, who: 'nobody; a digest' },
  SlipCode: { why: 'to sign in without phone or WeChat', ground: service, who: 'the official who issued it' },
  RecoveryCode: {
    why: 'to sign in without the code generator',
    ground: 'management of staff',
    who: 'nobody; a digest',
  },
  StaffAccount: {
    why: 'to sign in at the console',
    ground: 'management of staff',
    who: 'administrators, without secrets',
  },
  RoleHolding: {
    why: 'who may do what, where and from when',
    ground: 'management of staff',
    who: 'administrators, auditors',
  },
  RosterMember: { why: 'rosters that the annual report counts', ground: 'statutory duty (普法)', who: office },
  AttachmentPiece: {
    why: 'papers that belong to a request or case',
    ground: service,
    who: 'who may read the thing that they hang on',
  },
  Attachment: {
    why: 'papers that belong to a request or case',
    ground: service,
    who: 'who may read the thing that they hang on',
  },
  Consent: {
    why: 'to prove what was agreed to, for minors by whom',
    ground: 'statutory duty (个人信息保护法)',
    who: `${office}, auditors`,
  },
  Complaint: {
    why: 'to answer complaints and suggestions',
    ground: 'statutory duty',
    who: 'officers, never those complained about',
  },
  ComplaintSubject: {
    why: 'so that who is complained about never handles it',
    ground: 'statutory duty',
    who: 'nobody; a rule reads it',
  },
  Rating: { why: 'signed ratings of a service', ground: 'consent', who: office },
  CorrectionRequest: {
    why: 'to have wrong data corrected',
    ground: 'statutory duty (个人信息保护法 art. 46)',
    who: office,
  },
};
