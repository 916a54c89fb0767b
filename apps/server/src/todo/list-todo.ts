import type { Answer, Received } from '@linfa/contract';
import { daysBetween, dueNear, todoKinds, type Day, type TodoKind } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import {
  clocksWaiting,
  confirmationsWaiting,
  consentsWaiting,
  followUpsWaiting,
  questionedWaiting,
} from './cases-waiting.ts';
import {
  callsWaiting,
  complaintsWaiting,
  correctionsWaiting,
  flagsWaiting,
  questionsWaiting,
  requestsWaiting,
} from './desk-waiting.ts';
import { eventsToClose, objectionsWaiting, shiftsToClose, shiftsToSign, swapsWaiting } from './duty-waiting.ts';
import { returnsWaiting } from './returns-waiting.ts';
import { reportsWaiting } from './reports-waiting.ts';
import { lateSheets, sheetsWaiting } from './sheets-waiting.ts';
import type { Waiting, WaitingSource } from './waiting.ts';

const sources: Readonly<Record<TodoKind, WaitingSource>> = {
  request: requestsWaiting,
  consent: consentsWaiting,
  'case-clock': clocksWaiting,
  questioned: questionedWaiting,
  confirmation: confirmationsWaiting,
  'follow-up': followUpsWaiting,
  question: questionsWaiting,
  'shift-close': shiftsToClose,
  'shift-objected': objectionsWaiting,
  'shift-countersign': shiftsToSign,
  'shift-swap': swapsWaiting,
  'event-close': eventsToClose,
  complaint: complaintsWaiting,
  correction: correctionsWaiting,
  call: callsWaiting,
  flag: flagsWaiting,
  'figure-asked': sheetsWaiting,
  'figure-late': lateSheets,
  report: reportsWaiting,
  return: returnsWaiting,
};

/** Of each kind, so that one long list hides no other. */
const mostOfKind = 20;
const mostAlone = 200;

/** What waits for the signed-in person, made of the areas' own rows: the same statements however much there is. */
export async function listTodo(context: ActContext, input: Received<'todo', 'list'>): Promise<Answer<'todo', 'list'>> {
  const actor = actorOf(context);
  const most = input.kind === undefined ? mostOfKind : mostAlone;
  const asked = input.kind === undefined ? (Object.keys(todoKinds) as TodoKind[]) : [input.kind];
  const items: Waiting[] = [];
  const kinds: Answer<'todo', 'list'>['kinds'] = [];
  for (const kind of asked) {
    const found = await sources[kind](context, actor, most + 1);
    if (found.length === 0) continue;
    const shown = found.slice(0, most);
    items.push(...shown);
    kinds.push({ kind, name: todoKinds[kind], shown: shown.length, more: found.length > most });
  }
  const sorted = items.toSorted(byDue);
  const first = new Map(sorted.toReversed().map((one) => [one.kind, one]));
  return {
    items: sorted.map((one) => present(one, context.today)),
    // What is late, due today or soon stands above the rest, whatever it is; the rest keeps its order.
    kinds: kinds.toSorted((one, other) =>
      compare(pressingDay(first.get(one.kind), context.today), pressingDay(first.get(other.kind), context.today)),
    ),
  };
}

function pressingDay(one: Waiting | undefined, today: Day): Day {
  const dueOn = one?.dueOn ?? null;
  return dueOn !== null && dueNear(dueOn, today) !== 'later' ? dueOn : '9999';
}

/** What has a last day first, the soonest of all first; of the rest what has waited longest. */
function byDue(one: Waiting, other: Waiting): number {
  return compare(one.dueOn ?? '9999', other.dueOn ?? '9999') || compare(one.since ?? '9999', other.since ?? '9999');
}

function compare(one: Day, other: Day): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function present(one: Waiting, today: Day): Answer<'todo', 'list'>['items'][number] {
  return {
    ...one,
    daysLeft: one.dueOn === null ? null : daysBetween(today, one.dueOn),
    near: dueNear(one.dueOn, today),
  };
}
