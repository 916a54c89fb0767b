import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { MediationCase } from './mediation-case.entity.ts';

const Schema = defineEntity({
  name: 'MediationExtension',
  tableName: 'mediation_extension',
  properties: {
    id: p.integer().primary(),
    case: () => p.manyToOne(MediationCase),
    fromDue: p.date(),
    toDue: p.date(),
    /** The day on which both sides had agreed to it. */
    agreedOn: p.date(),
    /** Keys of `consentWays` in the domain. */
    applicantWay: p.string().length(12),
    respondentWay: p.string().length(12),
    reasonCipher: p.text(),
    by: () => p.manyToOne(Person),
    at: p.datetime(),
  },
  checks: [{ name: 'mediation_extension_forward', expression: 'to_due > from_due' }],
});

/** More time for a case, which both sides agreed to. */
export class MediationExtension extends Schema.class {}
Schema.setClass(MediationExtension);
