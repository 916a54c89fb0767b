import type { Received } from '@linfa/contract';
import { applyFigureRequestAct, RuleError, type FigureRequestState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { requestForAsker } from './find-request.ts';
import { presentSheets, type PresentedSheet } from './present-sheet.ts';
import { ReportedItem } from './reported-item.entity.ts';
import { takeBackNotices, tellOffice } from './tell-office.ts';

/**
 * Takes back what was asked by mistake, as long as no answer stands: the office has nothing to fill in any more and is
 * told so, and the unit's figure is as if it had not been asked. The sheet stays on record, and may be asked again.
 * @throws RuleError `not-found`, `figure-answered`, `wrong-state`
 */
export async function withdrawRequest(
  context: ActContext,
  { sheet, reason }: Received<'reportedFigures', 'withdrawRequest'>,
): Promise<PresentedSheet> {
  const { em } = context;
  const request = await requestForAsker(context, sheet);
  const { card, office } = request;
  const before = request.state as FigureRequestState;
  if (before === 'answered') {
    const { name } = await em.findOneOrFail(ReportedItem, { code: card.item });
    throw new RuleError('figure-answered', { office: office.name, item: name });
  }
  request.state = applyFigureRequestAct(before, 'withdraw');
  card.remark = reason === '' ? null : reason;
  recordAct(context, {
    act: 'reportedFigures.withdrawRequest',
    thing: `figureRequest:${request.id}`,
    from: before,
    to: request.state,
    ...(reason !== '' && { reason }),
  });
  await takeBackNotices(context, request);
  await tellOffice(context, request, 'figure-withdrawn');
  await em.flush();
  return (await presentSheets(context, [request]))[0] as PresentedSheet;
}
