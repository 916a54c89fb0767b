import { defineEntity, p } from '@mikro-orm/core';
import { Booking } from '../bookings/booking.entity.ts';
import { ownedRow } from '../database/owned-row.ts';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'Consultation',
  tableName: 'consultation',
  properties: {
    ...ownedRow,
    heldOn: p.date(),
    adviser: () => p.manyToOne(Person).nullable(),
    /** Keys of the domain's code lists. */
    serviceKind: p.string().length(24),
    mode: p.string().length(16),
    channel: p.string().length(16),
    matter: p.string().length(24),
    result: p.string().length(16),
    persons: p.integer().default(1),
    minutes: p.integer().default(0),
    /** What a paper is about, in cents (分); 0 where it is about no money or nobody said. */
    amount: p.bigint('number').defaultRaw('0'),
    /** Blind index of the person served; null for a walk-in who was not asked. */
    clientKey: p.string().length(64).nullable(),
    /** The name that was given, encrypted. */
    clientNameCipher: p.text().nullable(),
    /** The booking that led to it; one booking leads to one at most. */
    booking: () => p.manyToOne(Booking).nullable().unique(),
    /** What was asked and answered; encrypted. */
    summaryCipher: p.text().nullable(),
  },
  indexes: [{ properties: ['place', 'heldOn'] }],
  checks: [{ expression: 'persons >= 1 and minutes >= 0' }],
});

/** What an adviser really did for somebody: one line of the log. */
export class Consultation extends Schema.class {}
Schema.setClass(Consultation);
