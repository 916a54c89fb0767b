import type { ControlStatement } from './control-statement.ts';
import { caseStatement, screeningStatement, sessionStatement } from './mediation-statements.ts';
import { entryStatement, eventStatement, memberStatement, postStatement, siteStatement } from './other-statements.ts';
import { assignmentStatement, consultationStatement, dutyStatement, referralStatement } from './service-statements.ts';

/** Every number of the bench's report, one hand-written statement a table. */
export const controlStatements: readonly ControlStatement[] = [
  consultationStatement,
  dutyStatement,
  caseStatement,
  sessionStatement,
  screeningStatement,
  eventStatement,
  postStatement,
  referralStatement,
  memberStatement,
  siteStatement,
  assignmentStatement,
  entryStatement,
];
