import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'Notice',
  tableName: 'notice',
  properties: {
    id: p.integer().primary(),
    person: () => p.manyToOne(Person),
    /** Whose staff rings up when it could not be sent. Null, like `thing` and `dueAt`, in rows older than the sender: they are never sent. */
    unit: () => p.manyToOne(OrgUnit).nullable(),
    /** Where the unit stood when it was queued. */
    place: p.string().length(40).default(''),
    /** What it is about, as the audit names it: `booking:12`. */
    thing: p.string().length(40).nullable(),
    kind: p.string().length(32),
    /** What the wording needs, never a name, number or matter. */
    data: p.json<Readonly<Record<string, string | number>>>(),
    /** A key of `noticeStates` in the domain. */
    state: p.string().length(16),
    createdAt: p.datetime(),
    /** Not sent, and not seen by the person, before. */
    dueAt: p.datetime().nullable(),
    /** Begun attempts; each is committed before anything goes out. */
    attempts: p.integer().default(0),
    attemptedAt: p.datetime().nullable(),
    /** By which way it went, or was last tried: a sender's `channel`. */
    channel: p.string().length(16).nullable(),
    /** Why it failed, never personal data. */
    failure: p.string().length(80).nullable(),
    /** Which runner has it, and until when; whoever holds no lease may not touch it. */
    leaseOwner: p.string().length(36).nullable(),
    leaseUntil: p.datetime().nullable(),
    /** Its person did it themselves and saw it on the screen: no message is spent on it, and nobody rings up for want of one. */
    onScreen: p.boolean().default(false),
    readAt: p.datetime().nullable(),
    /** The last call: when, by whom, with what result (a key of `callResults`), and how many there were. */
    calledAt: p.datetime().nullable(),
    calledBy: () => p.manyToOne(Person).nullable(),
    callResult: p.string().length(16).nullable(),
    calls: p.integer().default(0),
  },
  indexes: [{ properties: ['state', 'dueAt'] }, { properties: ['place', 'state'] }, { properties: ['thing'] }],
});

/** Something to tell a person: written in the act's own transaction, sent afterwards, and in their inbox from its time on. */
export class Notice extends Schema.class {}
Schema.setClass(Notice);
