import type { Workbook } from '../render/xlsx/workbook.ts';
import { definitionSheet } from './definition-sheet.ts';
import { reportSheet } from './report-sheet.ts';
import type { StatisticsInput } from './statistics-input.ts';
import { typeSheet } from './type-sheet.ts';
import { communitySheet, monthSheet } from './value-sheets.ts';

/**
 * The statistics behind a report: its figures, the same by community and by month, cases by type, and what each figure
 * means. Nothing is added up here: the last line of a sheet is the unit's own value, so that what is not additive
 * (rates, rosters over months, people counted once) never shows a sum. For the unit's own use: small cells are not suppressed.
 * @throws RuleError `unknown-figure` for a figure that the dictionary lacks
 */
export function statisticsWorkbook(input: StatisticsInput): Workbook {
  return {
    created: input.created,
    sheets: [
      reportSheet(input.document),
      communitySheet(input),
      monthSheet(input),
      typeSheet(input),
      definitionSheet(input),
    ],
  };
}
