import type { Answer, Received } from '@linfa/contract';
import { applyFigureRequestAct, RuleError, type FigureRequestState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { requestForAsker } from './find-request.ts';
import { tellOffice } from './tell-office.ts';

/** Reminds the office's liaisons of a sheet not yet answered, once a day. @throws RuleError `not-found`, `wrong-state`, `already-reminded`, `nobody-to-tell` */
export async function remind(
  context: ActContext,
  input: Received<'reportedFigures', 'remind'>,
): Promise<Answer<'reportedFigures', 'remind'>> {
  const request = await requestForAsker(context, input.sheet);
  request.state = applyFigureRequestAct(request.state as FigureRequestState, 'remind');
  if (request.remindedOn === context.today) throw new RuleError('already-reminded');
  const notified = await tellOffice(context, request, 'figure-reminder');
  if (notified === 0) throw new RuleError('nobody-to-tell', { office: request.office.name });
  request.remindedOn = context.today;
  recordAct(context, { act: 'reportedFigures.remind', thing: `figureRequest:${request.id}` });
  await context.em.flush();
  return { notified };
}
