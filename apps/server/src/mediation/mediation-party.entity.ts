import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { MediationCase } from './mediation-case.entity.ts';
import { MediationRequest } from './mediation-request.entity.ts';

const Schema = defineEntity({
  name: 'MediationParty',
  tableName: 'mediation_party',
  properties: {
    id: p.integer().primary(),
    /** The request in which it was named; it stays when the request becomes a case. */
    request: () => p.manyToOne(MediationRequest).nullable().deleteRule('no action'),
    /** Null while there is only a request. */
    case: () => p.manyToOne(MediationCase).nullable().deleteRule('no action'),
    /** A key of `partySides` in the domain. */
    side: p.string().length(12),
    /** The account, once it is known: of whoever asked, or of somebody with the number that was given. */
    person: () => p.manyToOne(Person).nullable(),
    nameCipher: p.text(),
    /** Blind index of the phone number that was given. */
    phoneIndex: p.string().length(64).nullable(),
    /** Sex, ethnicity, age, occupation, phone, address: JSON, encrypted. */
    detailsCipher: p.text(),
    /** Who speaks for the party, with which authority: JSON, encrypted. */
    agentCipher: p.text().nullable(),
    /** Blind index of what makes it the same party in another case: phone number, else name. */
    partyKey: p.string().length(64),
    invitedOn: p.date().nullable(),
    /** Keys of `consentStates` and `consentWays` in the domain. */
    consent: p.string().length(12),
    consentWay: p.string().length(12).nullable(),
    consentAt: p.datetime().nullable(),
    /** Who wrote it down; the party's own account when it answered itself. */
    consentBy: () => p.manyToOne(Person).nullable(),
  },
  indexes: [{ properties: ['partyKey'] }, { properties: ['phoneIndex'] }],
  checks: [
    { name: 'mediation_party_of_something', expression: 'request_id is not null or case_id is not null' },
    { name: 'mediation_party_consent', expression: '(consent_at is null) = (consent_way is null)' },
  ],
});

/** A side of a dispute: a person, or an enterprise by its name. What is told of it is encrypted. */
export class MediationParty extends Schema.class {}
Schema.setClass(MediationParty);
