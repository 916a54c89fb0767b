import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { serviceLoggers } from './consultations.policy.ts';
import { listedQuestion, presentQuestion } from './present-question.ts';
import { WrittenQuestion } from './written-question.entity.ts';

const details = ['unit', 'askedBy', 'adviser'] as const;

/** The open questions of a unit and below or of wherever the actor serves, or only those for the actor, by due day; without who asked or what. One statement besides looking the unit up. */
export async function listQuestions(
  context: ActContext,
  input: Received<'consultations', 'listQuestions'>,
): Promise<Answer<'consultations', 'listQuestions'>> {
  const { em, keyring } = context;
  const places = await placesOf(context, input.unit);
  const last =
    input.after === undefined
      ? null
      : await em.findOne(WrittenQuestion, { id: keyring.ids.open('question', input.after) });
  if (input.after !== undefined && !last) throw new RuleError('not-found');
  const found = await em.find(
    WrittenQuestion,
    {
      $and: [
        { $or: places.map((place) => ({ place: { $gte: place, $lt: `${place}~` } })) },
        last ? { $or: [{ dueOn: { $gt: last.dueOn } }, { dueOn: last.dueOn, id: { $gt: last.id } }] } : {},
      ],
      state: 'open',
      ...(input.mine && { adviser: actorOf(context).personId }),
    },
    { populate: [...details], strategy: 'joined', orderBy: { dueOn: 'asc', id: 'asc' }, limit: input.limit + 1 },
  );
  const rows = found.slice(0, input.limit);
  const end = rows.at(-1);
  return {
    items: rows.map((row) => listedQuestion(context, row)),
    next: found.length > input.limit && end ? keyring.ids.seal('question', end.id) : null,
  };
}

async function placesOf(context: ActContext, code: string | undefined): Promise<readonly string[]> {
  if (code !== undefined) return [(await unitInReach(context, code, serviceLoggers)).place];
  return actorOf(context)
    .holdings.filter(({ role }) => serviceLoggers.includes(role))
    .map(({ place }) => place);
}

/** What the resident has asked, with the answers; the newest hundred. */
export async function listMyQuestions(context: ActContext): Promise<Answer<'consultations', 'listMyQuestions'>> {
  const rows = await context.em.find(
    WrittenQuestion,
    { askedBy: actorOf(context).personId },
    { populate: [...details], strategy: 'joined', orderBy: { id: 'desc' }, limit: 100 },
  );
  return { items: rows.map((row) => presentQuestion(context, row)) };
}
