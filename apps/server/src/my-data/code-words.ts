import { everyAct } from '@linfa/contract/openapi';
import {
  agreementForms,
  caseOutcomes,
  checkedTexts,
  complaintKinds,
  complaintStates,
  confirmations,
  consentMedia,
  consentStates,
  correctionStates,
  bookingStates,
  disputeTypes,
  fileThings,
  matterKinds,
  mediationCaseStates,
  mediationPapers,
  mediationRequestStates,
  messageTopics,
  noticeStates,
  partySides,
  performances,
  questionStates,
  ratingGrades,
  referralOutcomes,
  referralTargets,
  replyKinds,
  roles,
  rosters,
  satisfactions,
  serviceResults,
  serviceThings,
  signUpStates,
  textCheckTable,
  wishTable,
} from '@linfa/domain';
import { stepWords } from '../mediation/word-step.ts';
import { noticeKinds } from '../notices/queue-notice.ts';

type Words = Readonly<Record<string, string>>;

const actSummaries: Words = Object.fromEntries(everyAct().map(({ name, act }) => [name, act.summary]));
const things: Words = Object.fromEntries(Object.entries(fileThings).map(([key, { word }]) => [key, word]));

/** What the codes of a table's column mean, by the table's entity; a test fails on a column of codes that is not here. */
export const codeWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  Booking: { matter: matterKinds, state: bookingStates },
  Consultation: { matter: matterKinds, result: serviceResults },
  Referral: { target: referralTargets, outcome: referralOutcomes },
  WrittenQuestion: { matter: matterKinds, state: questionStates },
  EventSignUp: { state: signUpStates },
  MediationRequest: { disputeType: disputeTypes, state: mediationRequestStates },
  MediationParty: { side: partySides, consent: consentStates },
  MediationCase: { disputeType: disputeTypes, state: mediationCaseStates, outcome: caseOutcomes },
  MediationAgreement: { form: agreementForms },
  MediationReply: { kind: replyKinds },
  MediationFollowUp: { performance: performances, satisfaction: satisfactions },
  JudicialConfirmation: { result: confirmations },
  MediationPerformance: { performance: performances },
  MediationStep: { act: stepWords, toState: { ...mediationRequestStates, ...mediationCaseStates } },
  MediationPaper: { paper: mediationPapers },
  IdempotencyKey: { act: actSummaries },
  Notice: { kind: noticeKinds, state: noticeStates },
  MessageWish: { topic: messageTopics, state: wishTable.states },
  TextCheck: { kind: checkedTexts, state: textCheckTable.states },
  RoleHolding: { role: roles },
  RosterMember: { roster: rosters },
  Attachment: { thingKind: things },
  Consent: { medium: consentMedia },
  Complaint: { kind: complaintKinds, state: complaintStates },
  Rating: { service: serviceThings, grade: ratingGrades },
  CorrectionRequest: { state: correctionStates },
};
