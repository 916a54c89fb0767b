import type { Received } from '@linfa/contract';
import { attachFiles } from '../files/attach-files.ts';
import type { ActContext } from '../http/act-context.ts';
import { requestForOffice } from './find-request.ts';
import { keepAnswer } from './keep-answer.ts';
import { presentSheets, type PresentedSheet } from './present-sheet.ts';

/**
 * An office answers the sheet asked of it; the figure follows at once, with its paper as evidence. Late answers count
 * and are marked late.
 * @throws RuleError `not-found`, and as `keepAnswer` and `attachFiles` do
 */
export async function submitFigure(
  context: ActContext,
  { sheet, value, unitOfMeasure, document, cutOff, files }: Received<'reportedFigures', 'submitFigure'>,
): Promise<PresentedSheet> {
  const request = await requestForOffice(context, sheet);
  const quantity = unitOfMeasure === undefined ? value : { amount: value, unit: unitOfMeasure };
  const answer = await keepAnswer(
    context,
    request,
    { quantity, document, cutOff },
    { act: 'submit', name: 'reportedFigures.submitFigure', sheet: null },
  );
  await attachFiles(context, files, { kind: 'figure-answer', id: answer.id });
  return (await presentSheets(context, [request]))[0] as PresentedSheet;
}
