import { defineEntity, p } from '@mikro-orm/core';
import { OutreachEvent } from './outreach-event.entity.ts';

const Schema = defineEntity({
  name: 'EventSeating',
  tableName: 'event_seating',
  properties: {
    id: p.integer().primary(),
    event: () => p.manyToOne(OutreachEvent).unique(),
    capacity: p.integer(),
    /** Changed by `takeSeat` and `freeSeat` only: the sign-ups that hold a seat. */
    taken: p.integer().default(0),
    /** Published, and neither held nor called off. */
    open: p.boolean().default(false),
  },
  checks: [{ name: 'event_seats', expression: 'capacity >= 1 and taken >= 0 and taken <= capacity' }],
});

/** The seats of an event that wants to be signed up for; one without has no row here. Locked before its event and its sign-ups. */
export class EventSeating extends Schema.class {}
Schema.setClass(EventSeating);
