import type { Received } from '@linfa/contract';
import { applyFigureRequestAct, type FigureRequestState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { requestForAsker } from './find-request.ts';
import { presentSheets, type PresentedSheet } from './present-sheet.ts';
import { tellOffice } from './tell-office.ts';

/** Gives an answer back with the reason: the figure is blank again until a new one comes. What was answered stays on record. @throws RuleError `not-found`, `wrong-state` */
export async function returnFigure(
  context: ActContext,
  input: Received<'reportedFigures', 'returnFigure'>,
): Promise<PresentedSheet> {
  const { em } = context;
  const request = await requestForAsker(context, input.sheet);
  const before = request.state as FigureRequestState;
  request.state = applyFigureRequestAct(before, 'return');
  em.assign(request.card, { value: null, document: '', cutOff: null, remark: input.remark });
  request.answeredOn = null;
  recordAct(context, {
    act: 'reportedFigures.returnFigure',
    thing: `figureRequest:${request.id}`,
    from: before,
    to: request.state,
  });
  await tellOffice(context, request, 'figure-returned');
  await em.flush();
  return (await presentSheets(context, [request]))[0] as PresentedSheet;
}
