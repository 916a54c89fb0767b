import type { FilterQuery } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import { addDays, RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { assignedCaseIds } from './case-access.ts';
import { MediationAssignment } from './mediation-assignment.entity.ts';
import { MediationCase } from './mediation-case.entity.ts';
import { mediationReaders } from './mediation.policy.ts';
import { presentCaseRows } from './present-case-row.ts';

type Asked = Received<'mediation', 'listCases'>;
/** Days ahead that count as soon. */
const soonDays = 7;

/** The cases of a subtree: by their clock the most urgent first, else the newest first. @throws RuleError `unknown-unit`, `not-allowed`, `not-found` */
export async function listCases(context: ActContext, input: Asked): Promise<Answer<'mediation', 'listCases'>> {
  const { em, keyring } = context;
  const unit = await unitInReach(context, input.unit, mediationReaders);
  const byClock = input.clock === 'open' || input.clock === 'due-soon' || input.clock === 'late';
  const filters: FilterQuery<MediationCase>[] = [
    { place: { $gte: unit.place, $lt: `${unit.place}~` } },
    clockFilter(context, input.clock),
    {
      ...(input.state !== undefined && { state: input.state }),
      ...(input.source !== undefined && { source: input.source }),
    },
    ...(input.disputeType === undefined ? [] : [{ disputeType: input.disputeType }]),
    ...(input.mediator === undefined ? [] : [{ id: { $in: await caseIdsOn(context, input.mediator) } }]),
    ...(input.disputeType === undefined && input.mediator === undefined ? [] : [await openOnes(context, unit.place)]),
    ...(input.after === undefined ? [] : [await afterFilter(context, input.after, byClock)]),
  ];
  const rows = await em.find(
    MediationCase,
    { $and: filters },
    { orderBy: byClock ? [{ dueOn: 'asc' }, { id: 'asc' }] : { id: 'desc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: await presentCaseRows(context, items),
    next: rows.length > input.limit && last ? keyring.ids.seal('mediationCase', last.id) : null,
  };
}

function clockFilter({ today }: ActContext, clock: Asked['clock']): FilterQuery<MediationCase> {
  switch (clock) {
    case 'open':
      return { concludedOn: null, dueOn: { $ne: null } };
    case 'due-soon':
      return { concludedOn: null, dueOn: { $gte: today, $lte: addDays(today, soonDays) } };
    case 'late':
      return { concludedOn: null, dueOn: { $lt: today } };
    case 'follow-up':
      return { outcome: 'agreed', followedUp: false };
    default:
      return {};
  }
}

/** Asking for a type or a mediator must not tell either of a case whose view is limited to others. */
async function openOnes(context: ActContext, place: string): Promise<FilterQuery<MediationCase>> {
  const actor = actorOf(context);
  if (reaches(actor, ['justice-head'], place)) return {};
  const named = await assignedCaseIds(context);
  return { $or: [{ viewLimit: null }, { acceptedBy: actor.personId }, { id: { $in: named } }] };
}

/** The cases that somebody is on today. */
async function caseIdsOn({ em, keyring }: ActContext, mediator: string): Promise<number[]> {
  const rows = await em.find(
    MediationAssignment,
    { mediator: keyring.ids.open('person', mediator), to: null },
    { fields: ['case'] },
  );
  return [...new Set(rows.map((row) => row.case.id))];
}

async function afterFilter(
  { em, keyring }: ActContext,
  after: string,
  byClock: boolean,
): Promise<FilterQuery<MediationCase>> {
  const id = keyring.ids.open('mediationCase', after);
  if (!byClock) return { id: { $lt: id } };
  const dueOn = (await em.findOne(MediationCase, { id }, { fields: ['dueOn'] }))?.dueOn;
  if (!dueOn) throw new RuleError('not-found');
  return { $or: [{ dueOn: { $gt: dueOn } }, { dueOn, id: { $gt: id } }] };
}
