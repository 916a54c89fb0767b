import type { Contract } from '@linfa/contract';
import { amendmentActs } from '../amendments/amendments.handlers.ts';
import { auditActs } from '../audit/audit.handlers.ts';
import { backupActs } from '../backups/backups.handlers.ts';
import { sessionsActs } from '../sessions/sessions.handlers.ts';
import { bookingActs } from '../bookings/bookings.handlers.ts';
import { consentActs } from '../consents/consents.handlers.ts';
import { contentFlagActs } from '../content-flags/content-flags.handlers.ts';
import { consultationActs } from '../consultations/consultations.handlers.ts';
import { dataQualityActs } from '../data-quality/data-quality.handlers.ts';
import { dutyShiftActs } from '../duty-shifts/duty-shifts.handlers.ts';
import { dutyMatrixActs } from '../duty-matrix/duty-matrix.handlers.ts';
import { exportActs } from '../exports/exports.handlers.ts';
import { feedbackActs } from '../feedback/feedback.handlers.ts';
import { fileActs } from '../files/files.handlers.ts';
import { figureActs } from '../figures/figures.handlers.ts';
import { homeActs } from '../home/home.handlers.ts';
import { mediationActs } from '../mediation/mediation.handlers.ts';
import { reportActs } from '../reports/reports.handlers.ts';
import { returnActs } from '../returns/returns.handlers.ts';
import { noticeActs } from '../notices/notices.handlers.ts';
import { normActs } from '../norms/norms.handlers.ts';
import { peopleActs } from '../people/people.handlers.ts';
import { orgUnitActs } from '../org-units/org-units.handlers.ts';
import { myDataActs } from '../my-data/my-data.handlers.ts';
import { outreachActs } from '../outreach/outreach.handlers.ts';
import { reconciliationActs } from '../reconciliation/reconciliation.handlers.ts';
import { referralActs } from '../referrals/referrals.handlers.ts';
import { screeningActs } from '../screenings/screenings.handlers.ts';
import { slotActs } from '../slots/slots.handlers.ts';
import { statisticsActs } from '../statistics/statistics.handlers.ts';
import { subsidyActs } from '../subsidies/subsidies.handlers.ts';
import { registerActs } from '../registers/registers.handlers.ts';
import { reportedFigureActs } from '../reported-figures/reported-figures.handlers.ts';
import { rosterActs } from '../rosters/rosters.handlers.ts';
import { todoActs } from '../todo/todo.handlers.ts';
import { wechatActs } from '../wechat/wechat.handlers.ts';
import type { AreaActs } from './area.ts';

/** Every act that is served, with who may call it. The type demands each of the contract's. */
export const acts: { readonly [A in keyof Contract]: AreaActs<A> } = {
  home: homeActs,
  todo: todoActs,
  sessions: sessionsActs,
  audit: auditActs,
  backups: backupActs,
  orgUnits: orgUnitActs,
  people: peopleActs,
  norms: normActs,
  dutyShifts: dutyShiftActs,
  slots: slotActs,
  bookings: bookingActs,
  consultations: consultationActs,
  figures: figureActs,
  registers: registerActs,
  reportedFigures: reportedFigureActs,
  rosters: rosterActs,
  reports: reportActs,
  returns: returnActs,
  dutyMatrix: dutyMatrixActs,
  dataQuality: dataQualityActs,
  statistics: statisticsActs,
  reconciliation: reconciliationActs,
  exports: exportActs,
  outreach: outreachActs,
  screenings: screeningActs,
  referrals: referralActs,
  mediation: mediationActs,
  notices: noticeActs,
  wechat: wechatActs,
  amendments: amendmentActs,
  feedback: feedbackActs,
  consents: consentActs,
  myData: myDataActs,
  contentFlags: contentFlagActs,
  subsidies: subsidyActs,
  files: fileActs,
};
