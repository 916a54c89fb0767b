import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import {
  addDays,
  assertMayAsk,
  dayAfterWorkingDays,
  questionTable,
  RuleError,
  usualWrittenDays,
  type CalendarDay,
  type Day,
} from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { queueTextCheck } from '../content-flags/queue-text-check.ts';
import { Holiday } from '../duty-shifts/holiday.entity.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { normInForce } from '../norms/norm-in-force.ts';
import { placeOn } from '../org-units/place-on.ts';
import { unitByCode } from '../org-units/unit-in-reach.ts';
import { Person } from '../people/person.entity.ts';
import { advisesThere } from './advises-there.ts';
import { presentQuestion, type PresentedQuestion } from './present-question.ts';
import { tellOfQuestion } from './tell-of-question.ts';
import { WrittenQuestion } from './written-question.entity.ts';

/**
 * A resident asks an adviser of a community in writing; a follow-up goes to whoever answered.
 * @throws RuleError `too-many-questions`, `not-adviser-there`, `not-a-community`, `not-found`, `unknown-unit`
 */
export async function askInWriting(
  context: ActContext,
  input: Received<'consultations', 'askInWriting'>,
): Promise<PresentedQuestion> {
  const { em, keyring, today } = context;
  const { personId } = actorOf(context);
  // Locked, so that what one person asks at the same moment is counted one after the other.
  const askedBy = await em.findOneOrFail(Person, { id: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const unit = await unitByCode(context, input.community);
  if (unit.kind !== 'community' && unit.kind !== 'village') throw new RuleError('not-a-community', { unit: unit.name });
  assertMayAsk(await em.count(WrittenQuestion, { askedBy: personId, state: 'open' }));
  const earlier = input.follows === undefined ? null : await ownAnswered(context, input.follows, unit.id);
  const place = await placeOn(em, unit, today);
  const adviserId =
    earlier?.adviser?.id ?? (input.adviser === undefined ? null : keyring.ids.open('person', input.adviser));
  if (input.adviser !== undefined && !(await advisesThere(em, adviserId, place, today)))
    throw new RuleError('not-adviser-there', { day: today });
  // Whoever answered may have gone: then it is for any adviser there.
  const adviser =
    adviserId !== null && (await advisesThere(em, adviserId, place, today))
      ? await em.findOneOrFail(Person, { id: adviserId })
      : null;
  const question = em.create(WrittenQuestion, {
    unit,
    place,
    originSet: null,
    originId: null,
    provenance: 'recorded',
    askedBy,
    askedOn: today,
    adviser,
    state: questionTable.initial,
    matter: input.matter,
    dueOn: await dueDay(context, place),
    thread: earlier ? (earlier.thread ?? earlier.id) : null,
    textCipher: keyring.seal(input.text),
    answerCipher: null,
    consultation: null,
  });
  em.persist(question);
  await em.flush();
  queueTextCheck(context, { kind: 'question', id: question.id, writer: askedBy, unit });
  if (adviser) tellOfQuestion(context, adviser, 'question-asked', question);
  recordAct(context, { act: 'consultations.askInWriting', thing: `question:${question.id}`, to: question.state });
  return presentQuestion(context, question);
}

/** @throws RuleError `not-found` for anything but one's own answered question to that community */
async function ownAnswered(context: ActContext, sealed: string, unitId: number): Promise<WrittenQuestion> {
  const earlier = await context.em.findOne(WrittenQuestion, {
    id: context.keyring.ids.open('question', sealed),
    askedBy: actorOf(context).personId,
    unit: unitId,
    state: 'answered',
  });
  if (!earlier) throw new RuleError('not-found');
  return earlier;
}

/** By the place's norm `question.answer-workdays`, else the usual number of working days. */
async function dueDay({ em, today }: ActContext, place: string): Promise<Day> {
  const norm = await normInForce(em, 'question.answer-workdays', place, today);
  const count = norm ? Number(norm.value) : usualWrittenDays;
  const rows = await em.find(Holiday, { day: { $gte: today, $lte: addDays(today, count * 3 + 30) } });
  return dayAfterWorkingDays(
    today,
    count,
    new Map(rows.map((row) => [row.day, { kind: row.kind as CalendarDay['kind'], name: row.name }])),
  );
}
