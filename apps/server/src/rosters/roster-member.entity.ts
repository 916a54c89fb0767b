import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';
import { Person } from '../people/person.entity.ts';
import { Site } from './site.entity.ts';

const Schema = defineEntity({
  name: 'RosterMember',
  tableName: 'roster_member',
  properties: {
    ...ownedRow,
    roster: p.string().length(24),
    person: () => p.manyToOne(Person).nullable(),
    /** Recognises the person when counted once, whatever unit lists them. */
    personKey: p.string().length(64),
    joinedOn: p.date(),
    leftOn: p.date().nullable(),
    fullTime: p.boolean().default(false),
    certified: p.boolean().default(false),
    certificate: p.string().length(60).nullable(),
    site: () => p.manyToOne(Site).nullable(),
  },
  indexes: [{ properties: ['place', 'roster', 'joinedOn'] }],
  checks: [{ expression: 'left_on is null or left_on >= joined_on' }],
});

/** A person on a roster from a day to a day; counted as of any day. */
export class RosterMember extends Schema.class {}
Schema.setClass(RosterMember);
