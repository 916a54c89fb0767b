import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'StaffAccount',
  tableName: 'staff_account',
  properties: {
    id: p.integer().primary(),
    /** As typed, in lower case. */
    username: p.string().length(40).unique(),
    person: () => p.oneToOne(Person).owner(),
    /** argon2id with its parameters and salt. */
    passwordHash: p.string().length(200),
    /** Encrypted secret of the code generator (RFC 6238); null when none is set up. */
    totpCipher: p.text().nullable(),
    /** The last time step whose code was taken: no code works twice. */
    totpStep: p.integer().nullable(),
    /** Encrypted secret that has been shown and not been confirmed with a code yet. */
    totpPendingCipher: p.text().nullable(),
    /** Whoever signs in with it has to choose another password first: somebody else knows this one. */
    mustChange: p.boolean().default(false),
    /** Until when such a password lets one in; null where it has no end. */
    initialUntil: p.datetime().nullable(),
    /** Since when an administrator has kept it from signing in; null while it may. */
    lockedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
  },
});

/** How a member of staff signs in. */
export class StaffAccount extends Schema.class {}
Schema.setClass(StaffAccount);
