import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';

const Schema = defineEntity({
  name: 'OutreachEvent',
  tableName: 'outreach_event',
  properties: {
    ...ownedRow,
    heldOn: p.date(),
    /** Minutes from midnight, Beijing time; null where only the day is known. */
    startsAt: p.integer().nullable(),
    title: p.string().length(120),
    kind: p.string().length(16),
    theme: p.string().length(60).nullable(),
    state: p.string().length(16),
    venue: p.string().length(120).nullable(),
    organiser: p.string().length(80).nullable(),
    speaker: p.string().length(80).nullable(),
    audience: p.string().length(80).nullable(),
    byVolunteers: p.boolean().default(false),
    attendance: p.integer().default(0),
    reached: p.integer().default(0),
    materials: p.integer().default(0),
    questions: p.integer().default(0),
    volunteers: p.integer().default(0),
    /** Why it was called off, encrypted: people write names into reasons. */
    cancelReasonCipher: p.text().nullable(),
  },
  indexes: [{ properties: ['place', 'heldOn'] }],
  checks: [
    { expression: 'attendance >= 0 and reached >= 0 and materials >= 0 and questions >= 0 and volunteers >= 0' },
  ],
});

/** A law outreach event. People reached is the organiser’s estimate, apart from attendance. */
export class OutreachEvent extends Schema.class {}
Schema.setClass(OutreachEvent);
