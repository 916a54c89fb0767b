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
    /** The party said it itself, without a visit; `visitor` is then the party's account. */
    ownAnswer: p.boolean().default(false),
    visitor: () => p.manyToOne(Person),
    at: p.datetime(),
  },
  /** The committee's own once a day, and beside it what the party says for itself. */
  uniques: [{ properties: ['party', 'on', 'ownAnswer'] }],
});

/** A visit or call to a party after the case, or the party's own word: is the agreement kept, are they content. */
export class MediationFollowUp extends Schema.class {}
Schema.setClass(MediationFollowUp);
