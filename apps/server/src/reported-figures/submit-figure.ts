import type { Received } from '@linfa/contract';
import { applyFigureRequestAct, period, RuleError, type Day, type FigureRequestState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { attachFiles } from '../files/attach-files.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { checkQuantity } from '../registers/check-entry.ts';
import { FigureAnswer } from './figure-answer.entity.ts';
import { requestForOffice } from './find-request.ts';
import { presentSheets, type PresentedSheet } from './present-sheet.ts';
import type { ReportedFigure } from './reported-figure.entity.ts';
import { ReportedItem } from './reported-item.entity.ts';

/**
 * An office answers the sheet asked of it; the figure follows at once, with its paper as evidence. Late answers count
 * and are marked late.
 * @throws RuleError `not-found`, `wrong-state`, `bad-quantity`, `unit-of-measure-mismatch`, `bad-period`, `day-in-future`,
 * and as `attachFiles` does
 */
export async function submitFigure(
  context: ActContext,
  input: Received<'reportedFigures', 'submitFigure'>,
): Promise<PresentedSheet> {
  const { em, now, today } = context;
  const by = em.getReference(Person, actorOf(context).personId);
  const request = await requestForOffice(context, input.sheet);
  const { card } = request;
  const before = request.state as FigureRequestState;
  request.state = applyFigureRequestAct(before, 'submit');
  const item = await em.findOneOrFail(ReportedItem, { code: card.item });
  const value = checkQuantity(
    {
      name: item.name,
      unit: item.unitOfMeasure,
      ...(typeof item.unitWord === 'string' && { unitWord: item.unitWord }),
    },
    input.unitOfMeasure === undefined ? input.value : { amount: input.value, unit: input.unitOfMeasure },
  );
  const cutOff = cutOffOf(card, input.cutOff, today);
  em.assign(card, { value, document: input.document, cutOff, enteredBy: `person:${by.id}`, remark: null });
  request.answeredOn = today;
  const answer = em.create(FigureAnswer, { request, value, document: input.document, cutOff, by, at: now });
  await em.persist(answer).flush();
  await attachFiles(context, input.files, { kind: 'figure-answer', id: answer.id });
  recordAct(context, {
    act: 'reportedFigures.submitFigure',
    thing: `figureRequest:${request.id}`,
    from: before,
    to: request.state,
  });
  await em.flush();
  return (await presentSheets(context, [request]))[0] as PresentedSheet;
}

/** A number of a period that is still running says up to which day it counts. */
function cutOffOf(card: ReportedFigure, given: Day | undefined, today: Day): Day | null {
  if (given !== undefined && given > today) throw new RuleError('day-in-future', { day: given });
  if (given === undefined && card.periodTo > today)
    throw new RuleError('bad-period', { reason: '期间尚未结束，请填写数据截止日' });
  return period(card.periodFrom, card.periodTo, given).cutOff ?? null;
}
