import {
  applyFigureRequestAct,
  period,
  RuleError,
  wordPeriod,
  type Day,
  type FigureRequestAct,
  type FigureRequestState,
} from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { checkQuantity, type EntryQuantity } from '../registers/check-entry.ts';
import { FigureAnswer } from './figure-answer.entity.ts';
import type { FigureRequest } from './figure-request.entity.ts';
import type { FilledSheet } from './filled-sheet.entity.ts';
import type { ReportedFigure } from './reported-figure.entity.ts';
import { ReportedItem } from './reported-item.entity.ts';

export interface GivenAnswer {
  readonly quantity: EntryQuantity;
  readonly document: string;
  readonly cutOff: Day | undefined;
}

/** The columns of an answer that fits its item and period. @throws RuleError `bad-quantity`, `unit-of-measure-mismatch`, `bad-cut-off`, `day-in-future` */
export function checkAnswer(
  item: ReportedItem,
  card: ReportedFigure,
  { quantity, document, cutOff }: GivenAnswer,
  today: Day,
): { readonly value: number; readonly document: string; readonly cutOff: Day | null } {
  const value = checkQuantity(
    {
      name: item.name,
      unit: item.unitOfMeasure,
      ...(typeof item.unitWord === 'string' && { unitWord: item.unitWord }),
    },
    quantity,
  );
  return { value, document, cutOff: cutOffOf(card, cutOff, today) };
}

/** Fills the blank card of a locked sheet; late answers count and are marked late by their day. @throws RuleError `wrong-state`, and as `checkAnswer` does */
export async function keepAnswer(
  context: ActContext,
  request: FigureRequest,
  given: GivenAnswer,
  way: {
    readonly act: FigureRequestAct & ('submit' | 'enter');
    readonly name: string;
    readonly sheet: FilledSheet | null;
  },
): Promise<FigureAnswer> {
  const { em, now, today } = context;
  const by = em.getReference(Person, actorOf(context).personId);
  const before = request.state as FigureRequestState;
  request.state = applyFigureRequestAct(before, way.act);
  const item = await em.findOneOrFail(ReportedItem, { code: request.card.item });
  const columns = checkAnswer(item, request.card, given, today);
  em.assign(request.card, { ...columns, enteredBy: `person:${by.id}`, remark: null });
  request.answeredOn = today;
  const answer = em.create(FigureAnswer, { request, ...columns, by, at: now, filledSheet: way.sheet });
  em.persist(answer);
  recordAct(context, { act: way.name, thing: `figureRequest:${request.id}`, from: before, to: request.state });
  await em.flush();
  return answer;
}

/** A number of a period that is still running says up to which day it counts. */
function cutOffOf(card: ReportedFigure, given: Day | undefined, today: Day): Day | null {
  if (given !== undefined && given > today) throw new RuleError('day-in-future', { day: given });
  const { periodFrom: from, periodTo: to } = card;
  if (given === undefined && to > today)
    throw new RuleError('bad-cut-off', { reason: '统计期间还没有结束，请写明数据算到哪一天' });
  if (given !== undefined && (given < from || given > to))
    throw new RuleError('bad-cut-off', { reason: `要在统计期间（${wordPeriod({ from, to })}）之内` });
  return period(from, to, given).cutOff ?? null;
}
