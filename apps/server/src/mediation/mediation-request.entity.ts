import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'MediationRequest',
  tableName: 'mediation_request',
  properties: {
    ...ownedRow,
    /** A key of `mediationRequestStates` in the domain. */
    state: p.string().length(16),
    requestedOn: p.date(),
    createdAt: p.datetime(),
    /** Who is told what became of it: the resident who asked, or for whom staff entered it. */
    requestedBy: () => p.manyToOne(Person),
    /** Entered at the desk for somebody who came or called. */
    byStaff: p.boolean(),
    enteredBy: () => p.manyToOne(Person),
    disputeType: p.string().length(24),
    factsCipher: p.text(),
    /** What is asked for, one to three lines: JSON, encrypted. */
    claimsCipher: p.text(),
    decidedOn: p.date().nullable(),
    decidedBy: () => p.manyToOne(Person).nullable(),
    /** Why it was declined or withdrawn, encrypted. */
    reasonCipher: p.text().nullable(),
    /** Where to go instead: a key of `mediationElsewhere` in the domain. */
    elsewhere: p.string().length(24).nullable(),
  },
  indexes: [{ properties: ['place', 'state', 'requestedOn'] }, { properties: ['requestedBy', 'state'] }],
});

/** Somebody asks for mediation. It has a life of its own: what is declined or withdrawn never becomes a case. */
export class MediationRequest extends Schema.class {}
Schema.setClass(MediationRequest);
