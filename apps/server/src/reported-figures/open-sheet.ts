import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { requestForReader } from './find-request.ts';
import { presentSheets, type PresentedSheet } from './present-sheet.ts';

/** One sheet, for those who see what was asked for the unit, and for the office it is asked of. @throws RuleError `not-found` */
export async function openSheet(
  context: ActContext,
  { sheet }: Received<'reportedFigures', 'openSheet'>,
): Promise<PresentedSheet> {
  return (await presentSheets(context, [await requestForReader(context, sheet)]))[0] as PresentedSheet;
}
