import type { LintRule } from '../rule.ts';
import { approximateExact } from './approximate-exact.ts';
import { blankLeft } from './blank-left.ts';
import { documentNumberBrackets } from './document-number-brackets.ts';
import { doubledUnit } from './doubled-unit.ts';
import { draftLaw } from './draft-law.ts';
import { headingYear } from './heading-year.ts';
import { impossibleRate } from './impossible-rate.ts';
import { lateReport } from './late-report.ts';
import { listMismatch } from './list-mismatch.ts';
import { localPath } from './local-path.ts';
import { misprint } from './misprint.ts';
import { missingPart } from './missing-part.ts';
import { missingUnit } from './missing-unit.ts';
import { openCutOff } from './open-cut-off.ts';
import { partialYear } from './partial-year.ts';
import { partsTotal } from './parts-total.ts';
import { personsOrAttendances } from './persons-or-attendances.ts';
import { planForPastYear } from './plan-for-past-year.ts';
import { plenumOrdinal } from './plenum-ordinal.ts';
import { rateMismatch } from './rate-mismatch.ts';
import { rateWithoutCounts } from './rate-without-counts.ts';
import { skippedNumber } from './skipped-number.ts';
import { strayPunctuation } from './stray-punctuation.ts';
import { twoValues } from './two-values.ts';
import { unbackedDigit } from './unbacked-digit.ts';
import { yearNotOver } from './year-not-over.ts';

/** Every rule of the linter, in the order of the README's table. */
export const rules: readonly LintRule[] = [
  skippedNumber,
  headingYear,
  planForPastYear,
  missingPart,
  lateReport,
  partialYear,
  yearNotOver,
  openCutOff,
  plenumOrdinal,
  listMismatch,
  missingUnit,
  doubledUnit,
  blankLeft,
  partsTotal,
  rateWithoutCounts,
  rateMismatch,
  impossibleRate,
  twoValues,
  personsOrAttendances,
  approximateExact,
  draftLaw,
  misprint,
  strayPunctuation,
  documentNumberBrackets,
  localPath,
  unbackedDigit,
];
