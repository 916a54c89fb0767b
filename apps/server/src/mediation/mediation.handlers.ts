import type { AreaActs } from '../http/area.ts';
import { afterActs } from './after/after.handlers.ts';
import { acceptRequest } from './accept-request.ts';
import { amendCase } from './amend-case.ts';
import { amendSession } from './amend-session.ts';
import { appointSession } from './appoint-session.ts';
import { assignMediators } from './assign-mediators.ts';
import { declineRequest } from './decline-request.ts';
import { endJoint } from './end-joint.ts';
import { escalateCase } from './escalate-case.ts';
import { extendClock } from './extend-clock.ts';
import { getCase } from './get-case.ts';
import { getRequest } from './get-request.ts';
import { inviteJoint } from './invite-joint.ts';
import { inviteRespondent } from './invite-respondent.ts';
import { limitView } from './limit-view.ts';
import { listAssigned } from './list-assigned.ts';
import { listCases } from './list-cases.ts';
import { listMediators } from './list-mediators.ts';
import { listMine } from './list-mine.ts';
import { listRequests } from './list-requests.ts';
import { mediationDesk, mediationReaders, mediationRevealers, mediationSenders } from './mediation.policy.ts';
import { openOnInitiative } from './open-on-initiative.ts';
import { issueProgressCode, progressByCode, revokeProgressCode } from './progress-codes.ts';
import { receiveTransfer } from './receive-transfer.ts';
import { recordAgreement, recordOralAgreement } from './record-agreement.ts';
import { recordConsent } from './record-consent.ts';
import { recordNoAgreement } from './record-no-agreement.ts';
import { recordRefusal } from './record-refusal.ts';
import { recordSession } from './record-session.ts';
import { confirmRecord, questionRecord } from './reply-to-record.ts';
import { requestForResident } from './request-for-resident.ts';
import { requestFromConsultation } from './request-from-consultation.ts';
import { requestMediation } from './request-mediation.ts';
import { respondToInvitation } from './respond-to-invitation.ts';
import { revealDetails } from './reveal-details.ts';
import { revealRequest } from './reveal-request.ts';
import { signAgreement } from './sign-agreement.ts';
import { withdrawCase } from './withdraw-case.ts';
import { withdrawRequest } from './withdraw-request.ts';

export const mediationActs: AreaActs<'mediation'> = {
  requestMediation: { access: 'signed-in', handle: requestMediation },
  requestForResident: { access: mediationDesk, handle: requestForResident },
  requestFromConsultation: { access: mediationSenders, handle: requestFromConsultation },
  acceptRequest: { access: mediationDesk, handle: acceptRequest },
  declineRequest: { access: mediationDesk, handle: declineRequest },
  withdrawRequest: { access: 'signed-in', handle: withdrawRequest },
  openOnInitiative: { access: mediationDesk, handle: openOnInitiative },
  receiveTransfer: { access: mediationDesk, handle: receiveTransfer },
  listRequests: { access: mediationReaders, handle: listRequests },
  getRequest: { access: mediationReaders, handle: getRequest },
  revealRequest: { access: 'signed-in', handle: revealRequest },
  assignMediators: { access: mediationRevealers, handle: assignMediators },
  inviteJoint: { access: mediationRevealers, handle: inviteJoint },
  endJoint: { access: mediationRevealers, handle: endJoint },
  listMediators: { access: mediationRevealers, handle: listMediators },
  inviteRespondent: { access: mediationDesk, handle: inviteRespondent },
  recordConsent: { access: mediationDesk, handle: recordConsent },
  recordRefusal: { access: mediationDesk, handle: recordRefusal },
  respondToInvitation: { access: 'signed-in', handle: respondToInvitation },
  appointSession: { access: mediationDesk, handle: appointSession },
  recordSession: { access: mediationDesk, handle: recordSession },
  amendSession: { access: mediationDesk, handle: amendSession },
  confirmRecord: { access: 'signed-in', handle: confirmRecord },
  questionRecord: { access: 'signed-in', handle: questionRecord },
  recordAgreement: { access: mediationDesk, handle: recordAgreement },
  signAgreement: { access: mediationDesk, handle: signAgreement },
  recordOralAgreement: { access: mediationDesk, handle: recordOralAgreement },
  recordNoAgreement: { access: mediationDesk, handle: recordNoAgreement },
  withdraw: { access: 'signed-in', handle: withdrawCase },
  escalate: { access: mediationDesk, handle: escalateCase },
  extendClock: { access: mediationDesk, handle: extendClock },
  listCases: { access: mediationReaders, handle: listCases },
  listAssigned: { access: ['mediator'], handle: listAssigned },
  get: { access: mediationReaders, handle: getCase },
  revealDetails: { access: 'signed-in', handle: revealDetails },
  listMine: { access: 'signed-in', handle: listMine },
  limitView: { access: mediationRevealers, handle: limitView },
  amendCase: { access: mediationDesk, handle: amendCase },
  issueProgressCode: { access: mediationDesk, handle: issueProgressCode },
  revokeProgressCode: { access: mediationDesk, handle: revokeProgressCode },
  ...afterActs,
  progressByCode: { access: 'anyone', handle: progressByCode },
};
