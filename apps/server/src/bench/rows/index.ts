import type { RecordTableName } from '../fill/plan.ts';
import { entryRows, memberRows, siteRows } from './lasting-rows.ts';
import { caseRows, screeningRows, sessionRows } from './mediation-rows.ts';
import { eventRows, postRows } from './outreach-rows.ts';
import type { RowMaker } from './row-maker.ts';
import { assignmentRows, consultationRows, dutyShiftRows, referralRows } from './service-rows.ts';

export const rowMakers: Readonly<Record<RecordTableName, RowMaker>> = {
  mediation_case: caseRows,
  consultation: consultationRows,
  duty_shift: dutyShiftRows,
  mediation_session: sessionRows,
  screening: screeningRows,
  outreach_event: eventRows,
  online_post: postRows,
  referral: referralRows,
  roster_member: memberRows,
  site: siteRows,
  adviser_assignment: assignmentRows,
  register_entry: entryRows,
};
