import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { Slot } from '../slots/slot.entity.ts';

const Schema = defineEntity({
  name: 'Booking',
  tableName: 'booking',
  properties: {
    id: p.integer().primary(),
    slot: () => p.manyToOne(Slot),
    served: () => p.manyToOne(Person),
    bookedBy: () => p.manyToOne(Person),
    /** Entered by staff for somebody who came or called; it is then no booking of theirs. */
    byStaff: p.boolean(),
    /** The name as it was given for this booking, encrypted: whoever books for a known number is not shown whose it is. */
    servedNameCipher: p.text(),
    /** What makes the served the same person for the same slot: a person, or a name among those whom one resident named (encrypted). */
    identityCipher: p.text(),
    /** A key of `bookingStates` in the domain. */
    state: p.string().length(16),
    matter: p.string().length(24),
    noteCipher: p.text(),
    /** Slot and person while it is not cancelled: nobody has the same slot twice, and may book it again after cancelling. */
    activeKey: p.string().length(64).nullable().unique(),
    /** Encrypted; empty while nobody cancelled or gave a reason. */
    cancelReasonCipher: p.text().nullable(),
    createdAt: p.datetime(),
  },
  indexes: [
    { properties: ['slot', 'state'] },
    { properties: ['bookedBy', 'state'] },
    { properties: ['served', 'state'] },
  ],
});

/** A place in a slot that somebody holds, or waits for. Locked before it is changed, and so needs no version. */
export class Booking extends Schema.class {}
Schema.setClass(Booking);
