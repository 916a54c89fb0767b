import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import { EventSeating } from '../outreach/event-seating.entity.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';

const capacity = 30;

/** Opens the demo's coming lectures for signing up; to a stall anybody walks up. */
export async function openSeats(em: EntityManager, from: Day): Promise<void> {
  const lectures = await em.find(
    OutreachEvent,
    { provenance: 'demo', kind: 'lecture', state: 'published', heldOn: { $gte: from } },
    { orderBy: { id: 'asc' } },
  );
  await em.insertMany(
    EventSeating,
    lectures.map((event) => ({ event: event.id, capacity, taken: 0, open: true })),
  );
}
