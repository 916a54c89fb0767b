import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.integer().primary(),
    /** SHA-256 of the token: who reads the table cannot sign in with it. */
    tokenDigest: p.string().length(64).unique(),
    person: () => p.manyToOne(Person),
    /** resident or staff */
    kind: p.string().length(8),
    createdAt: p.datetime(),
    lastSeenAt: p.datetime(),
    expiresAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
    /** Opened with a password that somebody else knows: good for changing it and for nothing else. */
    mustChange: p.boolean().default(false),
  },
});

/** Somebody signed in on a device. */
export class Session extends Schema.class {}
Schema.setClass(Session);
