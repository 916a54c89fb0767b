import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { OutreachEvent } from './outreach-event.entity.ts';

const Schema = defineEntity({
  name: 'EventSignUp',
  tableName: 'event_sign_up',
  properties: {
    id: p.integer().primary(),
    event: () => p.manyToOne(OutreachEvent),
    person: () => p.manyToOne(Person),
    /** A key of `signUpStates` in the domain. */
    state: p.string().length(16),
    /** Event and person until it is left: nobody signs up twice, and may again after leaving. */
    activeKey: p.string().length(64).nullable().unique(),
    createdAt: p.datetime(),
  },
  indexes: [{ properties: ['event', 'state'] }, { properties: ['person', 'state'] }],
});

/** A seat at an event that a resident holds, or waits for. */
export class EventSignUp extends Schema.class {}
Schema.setClass(EventSignUp);
