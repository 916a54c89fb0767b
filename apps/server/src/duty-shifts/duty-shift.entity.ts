import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'DutyShift',
  tableName: 'duty_shift',
  properties: {
    ...ownedRow,
    heldOn: p.date(),
    adviser: () => p.manyToOne(Person).nullable(),
    mode: p.string().length(16),
    state: p.string().length(16),
    /** A key of `countersignStates` in the domain: whether an official has vouched for it. */
    countersign: p.string().length(16).default('open'),
    /** Minutes from midnight, Beijing time. */
    startsAt: p.integer(),
    /** As planned; once held, as it really was. */
    minutes: p.integer(),
    /** What the adviser remarked at the end, encrypted. */
    noteCipher: p.text().nullable(),
  },
  indexes: [{ properties: ['place', 'heldOn'] }, { properties: ['adviser', 'heldOn'] }],
  checks: [{ expression: 'minutes >= 0 and minutes <= 1440 and starts_at >= 0 and starts_at < 1440' }],
});

/** An adviser on duty for a community: on site, by phone or video. */
export class DutyShift extends Schema.class {}
Schema.setClass(DutyShift);
