import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';
import { Person } from '../people/person.entity.ts';
import { MediationCase } from './mediation-case.entity.ts';

const Schema = defineEntity({
  name: 'MediationSession',
  tableName: 'mediation_session',
  properties: {
    ...ownedRow,
    case: () => p.manyToOne(MediationCase),
    heldOn: p.date(),
    withAdviser: p.boolean().default(false),
    /** Held through the public legal service platform. */
    viaPlatform: p.boolean().default(false),
    /** 1 for the case's first sitting. */
    number: p.integer().nullable(),
    /** Minutes from midnight, Beijing time. */
    startsAt: p.integer().nullable(),
    minutes: p.integer().nullable(),
    /** Whether rights and duties were told before it began (人民调解法 art. 23 and 24). */
    rightsTold: p.boolean().nullable(),
    /** Venue, matter, present, statements, principles, evidence, result: JSON, encrypted. */
    recordCipher: p.text().nullable(),
    recordedBy: () => p.manyToOne(Person).nullable(),
  },
  indexes: [{ properties: ['place', 'heldOn'] }],
  uniques: [{ properties: ['case', 'number'] }],
});

/** One sitting of a mediation. A case has several; it is counted once, they each. */
export class MediationSession extends Schema.class {}
Schema.setClass(MediationSession);
