import { AdviserAssignment } from '../advisers/adviser-assignment.entity.ts';
import { RecordAmendment } from '../amendments/record-amendment.entity.ts';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { AuditSeal } from '../audit/audit-seal.entity.ts';
import { Booking } from '../bookings/booking.entity.ts';
import { ConsentText } from '../consents/consent-text.entity.ts';
import { Consent } from '../consents/consent.entity.ts';
import { ConsultationAmendment } from '../consultations/consultation-amendment.entity.ts';
import { Consultation } from '../consultations/consultation.entity.ts';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { Holiday } from '../duty-shifts/holiday.entity.ts';
import { WrittenQuestion } from '../consultations/written-question.entity.ts';
import { DutyGap } from '../duty-matrix/duty-gap.entity.ts';
import { ShiftCode } from '../duty-shifts/shift-code.entity.ts';
import { ShiftOffer } from '../duty-shifts/shift-offer.entity.ts';
import { ShiftSignature } from '../duty-shifts/shift-signature.entity.ts';
import { ComplaintSubject } from '../feedback/complaint-subject.entity.ts';
import { Complaint } from '../feedback/complaint.entity.ts';
import { RatingToken } from '../feedback/rating-token.entity.ts';
import { Rating } from '../feedback/rating.entity.ts';
import { ExportTemplate } from '../exports/export-template.entity.ts';
import { FigureDefinition } from '../figures/figure-definition.entity.ts';
import { TextCheck } from '../content-flags/text-check.entity.ts';
import { AttachmentPiece } from '../files/attachment-piece.entity.ts';
import { Attachment } from '../files/attachment.entity.ts';
import { IdempotencyKey } from '../http/idempotency-key.entity.ts';
import { JudicialConfirmation } from '../mediation/judicial-confirmation.entity.ts';
import { MediationAgreement } from '../mediation/mediation-agreement.entity.ts';
import { MediationAmendment } from '../mediation/mediation-amendment.entity.ts';
import { MediationAssignment } from '../mediation/mediation-assignment.entity.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { MediationExtension } from '../mediation/mediation-extension.entity.ts';
import { MediationFollowUp } from '../mediation/mediation-follow-up.entity.ts';
import { MediationPaper } from '../mediation/mediation-paper.entity.ts';
import { MediationParty } from '../mediation/mediation-party.entity.ts';
import { MediationPerformance } from '../mediation/mediation-performance.entity.ts';
import { MediationReply } from '../mediation/mediation-reply.entity.ts';
import { MediationRequest } from '../mediation/mediation-request.entity.ts';
import { MediationSession } from '../mediation/mediation-session.entity.ts';
import { MediationStep } from '../mediation/mediation-step.entity.ts';
import { MediationVolume } from '../mediation/mediation-volume.entity.ts';
import { ProgressCode } from '../mediation/progress-code.entity.ts';
import { RunningNumber } from '../mediation/running-number.entity.ts';
import { CorrectionRequest } from '../my-data/correction-request.entity.ts';
import { DataQualityAnswer } from '../data-quality/data-quality-answer.entity.ts';
import { Norm } from '../norms/norm.entity.ts';
import { MessageWish } from '../notices/message-wish.entity.ts';
import { Notice } from '../notices/notice.entity.ts';
import { OrgUnitName } from '../org-units/org-unit-name.entity.ts';
import { OrgUnitPlace } from '../org-units/org-unit-place.entity.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { OrgUnitSuccession } from '../org-units/succession.entity.ts';
import { EventSeating } from '../outreach/event-seating.entity.ts';
import { EventSignUp } from '../outreach/event-sign-up.entity.ts';
import { OnlinePost } from '../outreach/online-post.entity.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { Person } from '../people/person.entity.ts';
import { RoleHolding } from '../people/role-holding.entity.ts';
import { Referral } from '../referrals/referral.entity.ts';
import { RegisterEntryAmendment } from '../registers/register-entry-amendment.entity.ts';
import { RegisterEntry } from '../registers/register-entry.entity.ts';
import { Register } from '../registers/register.entity.ts';
import { FigureAnswer } from '../reported-figures/figure-answer.entity.ts';
import { FigureRequest } from '../reported-figures/figure-request.entity.ts';
import { FilledSheet } from '../reported-figures/filled-sheet.entity.ts';
import { ReportedFigure } from '../reported-figures/reported-figure.entity.ts';
import { ReportedItem } from '../reported-figures/reported-item.entity.ts';
import { EditionContribution } from '../reports/edition-contribution.entity.ts';
import { EditionFile } from '../reports/edition-file.entity.ts';
import { Edition } from '../reports/edition.entity.ts';
import { ReturnFiling } from '../returns/return-filing.entity.ts';
import { RosterMember } from '../rosters/roster-member.entity.ts';
import { Site } from '../rosters/site.entity.ts';
import { Screening } from '../screenings/screening.entity.ts';
import { SeedLoad } from '../seeds/seed-load.entity.ts';
import { AttemptCount } from '../sessions/attempt-count.entity.ts';
import { PhoneCode } from '../sessions/phone-code.entity.ts';
import { RecoveryCode } from '../sessions/recovery-code.entity.ts';
import { Session } from '../sessions/session.entity.ts';
import { SlipCode } from '../sessions/slip-code.entity.ts';
import { StaffAccount } from '../sessions/staff-account.entity.ts';
import { Slot } from '../slots/slot.entity.ts';
import { SubsidyDecision } from '../subsidies/subsidy-decision.entity.ts';

/** Every table. */
export const entities = [
  OrgUnit,
  OrgUnitPlace,
  OrgUnitName,
  OrgUnitSuccession,
  Person,
  RoleHolding,
  AdviserAssignment,
  RecordAmendment,
  WrittenQuestion,
  DutyGap,
  DataQualityAnswer,
  ExportTemplate,
  ShiftCode,
  ShiftOffer,
  ShiftSignature,
  DutyShift,
  Holiday,
  Slot,
  Booking,
  Notice,
  MessageWish,
  TextCheck,
  Consultation,
  ConsultationAmendment,
  Referral,
  MediationRequest,
  MediationVolume,
  MediationCase,
  MediationParty,
  MediationAssignment,
  MediationSession,
  MediationAgreement,
  MediationReply,
  MediationStep,
  MediationExtension,
  MediationPerformance,
  JudicialConfirmation,
  MediationFollowUp,
  MediationPaper,
  MediationAmendment,
  ProgressCode,
  RunningNumber,
  Screening,
  OutreachEvent,
  EventSeating,
  EventSignUp,
  OnlinePost,
  CorrectionRequest,
  SubsidyDecision,
  ConsentText,
  Consent,
  Complaint,
  ComplaintSubject,
  Rating,
  RatingToken,
  RosterMember,
  Site,
  Register,
  RegisterEntry,
  RegisterEntryAmendment,
  ReportedItem,
  ReportedFigure,
  FigureRequest,
  FigureAnswer,
  FilledSheet,
  FigureDefinition,
  Norm,
  Edition,
  EditionFile,
  EditionContribution,
  ReturnFiling,
  AuditEntry,
  AuditSeal,
  SeedLoad,
  Session,
  StaffAccount,
  RecoveryCode,
  PhoneCode,
  SlipCode,
  AttemptCount,
  IdempotencyKey,
  Attachment,
  AttachmentPiece,
];
