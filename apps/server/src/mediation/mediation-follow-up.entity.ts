import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { MediationCase } from './mediation-case.entity.ts';
import { MediationParty } from './mediation-party.entity.ts';

const Schema = defineEntity({
  name: 'MediationFollowUp',
  tableName: 'mediation_follow_up',
  properties: {
    id: p.integer().primary(),
    case: () => p.manyToOne(MediationCase),
    party: () => p.manyToOne(MediationParty),
    on: p.date(),
    /** Keys of the domain: `consentWays`, `performances`, `satisfactions`. */
    way: p.string().length(12),
    performance: p.string().length(8).nullable(),
    satisfaction: p.string().length(12).nullable(),
    /** Why and what else was said: JSON, encrypted. */
    noteCipher: p.text(),
    visitor: () => p.manyToOne(Person),
    at: p.datetime(),
  },
  uniques: [{ properties: ['party', 'on'] }],
});

/** A visit or call to a party after the case: is the agreement kept, are they content. */
export class MediationFollowUp extends Schema.class {}
Schema.setClass(MediationFollowUp);
