import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { MediationCase } from './mediation-case.entity.ts';

const Schema = defineEntity({
  name: 'MediationAgreement',
  tableName: 'mediation_agreement',
  properties: {
    id: p.integer().primary(),
    /** A dispute ends in one agreement. */
    case: () => p.manyToOne(MediationCase).unique(),
    /** A key of `agreementForms` in the domain. */
    form: p.string().length(8),
    /** Facts and dispute, terms, how and where it is performed: JSON, encrypted. */
    textCipher: p.text(),
    reachedOn: p.date(),
    performBy: p.date().nullable(),
    /** In cents (分). */
    amount: p.bigint('number').defaultRaw('0'),
    /** The day on which the committee set its seal; oral agreements have none. */
    sealedOn: p.date().nullable(),
    /** Written: once all have signed and the seal is set. Oral: when it is reached (人民调解法 art. 29 and 30). */
    effectiveOn: p.date().nullable(),
    recordedBy: () => p.manyToOne(Person),
    version: p.integer().version(),
  },
  checks: [{ name: 'mediation_agreement_amount', expression: 'amount >= 0' }],
});

/** What the sides agreed on, written or oral. */
export class MediationAgreement extends Schema.class {}
Schema.setClass(MediationAgreement);
