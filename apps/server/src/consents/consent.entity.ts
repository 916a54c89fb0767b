import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from '../people/person.entity.ts';
import { ConsentText } from './consent-text.entity.ts';

const Schema = defineEntity({
  name: 'Consent',
  tableName: 'consent',
  properties: {
    id: p.integer().primary(),
    /** Who agreed; for a minor the guardian. */
    person: () => p.manyToOne(Person),
    text: () => p.manyToOne(ConsentText),
    givenAt: p.datetime(),
    withdrawnAt: p.datetime().nullable(),
    /** A key of `consentMedia` in the domain. */
    medium: p.string().length(8),
    /** Whom a guardian agreed for, encrypted. */
    minorNameCipher: p.text().nullable(),
    /** Blind index of guardian and minor. */
    minorKey: p.string().length(64).nullable(),
    guardianNameCipher: p.text().nullable(),
    /** A key of `guardianRelations` in the domain. */
    relation: p.string().length(8).nullable(),
    /** Of a paper: who entered it, and where it lies. */
    recordedBy: () => p.manyToOne(Person).nullable(),
    unit: () => p.manyToOne(OrgUnit).nullable(),
    /** Person, text and minor until it is withdrawn: nobody agrees to the same twice. */
    activeKey: p.string().length(64).nullable().unique(),
  },
  indexes: [{ properties: ['person', 'text'] }],
  checks: [
    {
      name: 'consent_guardian_whole',
      expression: '(minor_key is null) = (guardian_name_cipher is null) and (minor_key is null) = (relation is null)',
    },
    { name: 'consent_withdrawn_or_active', expression: '(withdrawn_at is null) = (active_key is not null)' },
  ],
});

/** That somebody agreed to a version of a text: when, how, and for whom. */
export class Consent extends Schema.class {}
Schema.setClass(Consent);
