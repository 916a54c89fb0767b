import { defineEntity, p } from '@mikro-orm/core';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';

const Schema = defineEntity({
  name: 'Slot',
  tableName: 'slot',
  properties: {
    id: p.integer().primary(),
    shift: () => p.manyToOne(DutyShift),
    unit: () => p.manyToOne(OrgUnit),
    place: p.string().length(40),
    day: p.date(),
    /** Minutes from midnight, Beijing time. */
    startsAt: p.integer(),
    minutes: p.integer(),
    capacity: p.integer(),
    /** Changed by `takePlace` and `freePlace` only: the bookings that hold a place. */
    taken: p.integer().default(0),
    /** Its shift was called off. */
    closed: p.boolean().default(false),
  },
  uniques: [{ properties: ['shift', 'startsAt'] }],
  indexes: [{ properties: ['unit', 'day'] }],
  checks: [
    { name: 'slot_places', expression: 'taken >= 0 and taken <= capacity' },
    { name: 'slot_times', expression: 'minutes > 0 and starts_at >= 0 and starts_at < 1440' },
  ],
});

/** A stretch of a duty shift that residents may book; the database holds how many places it has. */
export class Slot extends Schema.class {}
Schema.setClass(Slot);
