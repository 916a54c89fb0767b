import * as z from 'zod';
import { amendments } from './areas/amendments.ts';
import { audit } from './areas/audit.ts';
import { backups } from './areas/backups.ts';
import { bookings } from './areas/bookings.ts';
import { consents } from './areas/consents.ts';
import { consultations } from './areas/consultations.ts';
import { contentFlags } from './areas/content-flags.ts';
import { dataQuality } from './areas/data-quality.ts';
import { dutyMatrix } from './areas/duty-matrix.ts';
import { dutyShifts, slots } from './areas/duty-shifts.ts';
import { exports } from './areas/exports.ts';
import { feedback } from './areas/feedback.ts';
import { files } from './areas/files.ts';
import { figures } from './areas/figures.ts';
import { home } from './areas/home.ts';
import { mediation } from './areas/mediation/index.ts';
import { registers } from './areas/registers.ts';
import { reportedFigures } from './areas/reported-figures.ts';
import { reports } from './areas/reports.ts';
import { returns } from './areas/returns.ts';
import { rosters } from './areas/rosters.ts';
import { notices } from './areas/notices.ts';
import { norms } from './areas/norms.ts';
import { orgUnits } from './areas/org-units.ts';
import { myData } from './areas/my-data.ts';
import { outreach } from './areas/outreach.ts';
import { people } from './areas/people.ts';
import { reconciliation } from './areas/reconciliation.ts';
import { referrals } from './areas/referrals.ts';
import { screenings } from './areas/screenings.ts';
import { sessions } from './areas/sessions.ts';
import { statistics } from './areas/statistics.ts';
import { subsidies } from './areas/subsidies.ts';
import { wechat } from './areas/wechat.ts';
import { todo } from './areas/todo.ts';
import { wordIssue } from './word-issue.ts';

// What does not fit is said in Chinese, also where a schema has no words of its own.
z.config({ localeError: wordIssue });

/** Everything that goes over the wire: areas of acts, each with what goes in and what comes out. */
export const contract = {
  home,
  todo,
  sessions,
  audit,
  backups,
  orgUnits,
  people,
  norms,
  dutyShifts,
  slots,
  bookings,
  consultations,
  figures,
  registers,
  reportedFigures,
  rosters,
  reports,
  returns,
  dutyMatrix,
  dataQuality,
  statistics,
  reconciliation,
  exports,
  outreach,
  screenings,
  referrals,
  mediation,
  notices,
  wechat,
  amendments,
  feedback,
  consents,
  myData,
  contentFlags,
  subsidies,
  files,
} as const;

export type Contract = typeof contract;
