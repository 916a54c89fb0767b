import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { DutyShift } from './duty-shift.entity.ts';

const Schema = defineEntity({
  name: 'ShiftOffer',
  tableName: 'shift_offer',
  properties: {
    id: p.integer().primary(),
    shift: () => p.manyToOne(DutyShift),
    from: () => p.manyToOne(Person),
    to: () => p.manyToOne(Person),
    /** The other's shift that is taken over in return. */
    inExchange: () => p.manyToOne(DutyShift).nullable(),
    /** A key of `shiftOfferStates` in the domain. */
    state: p.string().length(16),
    /** The shift while it is offered: to one at a time. */
    activeShift: p.integer().nullable().unique(),
    at: p.datetime(),
  },
  indexes: [{ properties: ['to', 'state'] }],
});

/** An adviser's offer to hand a shift over. */
export class ShiftOffer extends Schema.class {}
Schema.setClass(ShiftOffer);
