import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { FilterQuery } from '@mikro-orm/core';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitByCode, unitInReach } from '../org-units/unit-in-reach.ts';
import { OutreachEvent } from './outreach-event.entity.ts';
import { eventReaders } from './outreach.policy.ts';
import { publicEventStates } from './public-event-states.ts';
import { presentEvents, presentStaffEvents } from './present-event.ts';
import { seenFrom } from './seen-from.ts';

type Asked = Received<'outreach', 'list'> & { readonly newestFirst?: boolean };

/** What the people of a unit may come to or could have come to, and what was called off, in order of its day. */
export async function listPublicEvents(
  context: ActContext,
  input: Received<'outreach', 'listPublic'>,
): Promise<Answer<'outreach', 'listPublic'>> {
  const unit = await unitByCode(context, input.unit);
  const { rows, next } = await findEvents(context, input, {
    $and: [seenFrom(unit, input.wholeStreet), { state: { $in: [...publicEventStates] } }],
  });
  return { items: await presentEvents(context, rows), next };
}

/** All events of a unit and below, for its staff, in order of their day. */
export async function listEvents(context: ActContext, input: Asked): Promise<Answer<'outreach', 'list'>> {
  const unit = await unitInReach(context, input.unit, eventReaders);
  const { rows, next } = await findEvents(context, input, { place: { $gte: unit.place, $lt: `${unit.place}~` } });
  return { items: await presentStaffEvents(context, rows), next };
}

async function findEvents(
  { em, keyring }: ActContext,
  input: Asked,
  so: FilterQuery<OutreachEvent>,
): Promise<{ rows: OutreachEvent[]; next: string | null }> {
  const { from, to } = shortPeriod(input.from, input.to);
  const last =
    input.after === undefined ? null : await em.findOne(OutreachEvent, { id: keyring.ids.open('event', input.after) });
  if (input.after !== undefined && !last) throw new RuleError('not-found');
  const [order, beyond] = input.newestFirst ? (['desc', '$lt'] as const) : (['asc', '$gt'] as const);
  const found = await em.find(
    OutreachEvent,
    {
      $and: [
        so,
        { heldOn: { $gte: from, $lte: to } },
        last
          ? { $or: [{ heldOn: { [beyond]: last.heldOn } }, { heldOn: last.heldOn, id: { [beyond]: last.id } }] }
          : {},
      ],
    },
    { populate: ['unit'], orderBy: { heldOn: order, id: order }, limit: input.limit + 1 },
  );
  const rows = found.slice(0, input.limit);
  const end = rows.at(-1);
  return { rows, next: found.length > input.limit && end ? keyring.ids.seal('event', end.id) : null };
}
