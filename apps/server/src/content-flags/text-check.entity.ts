import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'TextCheck',
  tableName: 'text_check',
  properties: {
    id: p.integer().primary(),
    /** Who wrote it: WeChat wants to know. */
    person: () => p.manyToOne(Person),
    /** Whose staff looks at what is flagged, and where it stood then. */
    unit: () => p.manyToOne(OrgUnit),
    place: p.string().length(40),
    /** What kind of text, and the row that holds it; the text itself is nowhere else. */
    kind: p.string().length(24),
    thingId: p.integer(),
    /** A state of `textCheckTable` in the domain. */
    state: p.string().length(8),
    createdAt: p.datetime(),
    /** Not asked before. */
    dueAt: p.datetime(),
    /** Begun questions; asking twice does no harm. */
    attempts: p.integer().default(0),
    /** Which runner has it, and until when. */
    leaseOwner: p.string().length(36).nullable(),
    leaseUntil: p.datetime().nullable(),
    /** WeChat's number for why it was flagged, where it gave one. */
    label: p.integer().nullable(),
    flaggedAt: p.datetime().nullable(),
    settledAt: p.datetime().nullable(),
    settledBy: () => p.manyToOne(Person).nullable().deleteRule('no action'),
    /** How it was settled by whoever looked. */
    result: p.string().length(12).nullable(),
  },
  uniques: [{ properties: ['kind', 'thingId'] }],
  indexes: [{ properties: ['state', 'dueAt'] }, { properties: ['place', 'state'] }],
  checks: [{ name: 'text_check_settled', expression: '(settled_at is null) = (settled_by_id is null)' }],
});

/** A text that a resident wrote and WeChat is asked about, after it was taken in: nothing waits for it. */
export class TextCheck extends Schema.class {}
Schema.setClass(TextCheck);
