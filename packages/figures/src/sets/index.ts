import type { RecordSet, RecordSetName } from '../record-set.ts';
import { mediationCases, mediationSessions, screenings } from './mediation-sets.ts';
import { onlinePosts, outreachEvents } from './outreach-sets.ts';
import { registerEntries } from './register-set.ts';
import { adviserAssignments, rosterMembers, sites } from './roster-sets.ts';
import { consultations, dutyShifts, referrals } from './service-sets.ts';

/** Everything that figures are counted from, by name. */
export const recordSets: Readonly<Record<RecordSetName, RecordSet>> = {
  consultations,
  dutyShifts,
  mediationCases,
  mediationSessions,
  screenings,
  outreachEvents,
  onlinePosts,
  referrals,
  rosterMembers,
  sites,
  adviserAssignments,
  registerEntries,
};
