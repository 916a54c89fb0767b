import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { MediationAgreement } from './mediation-agreement.entity.ts';

const Schema = defineEntity({
  name: 'JudicialConfirmation',
  tableName: 'judicial_confirmation',
  properties: {
    id: p.integer().primary(),
    /** One application an agreement. */
    agreement: () => p.manyToOne(MediationAgreement).unique(),
    appliedOn: p.date(),
    court: p.string().length(80),
    /** A key of `confirmations` in the domain. */
    result: p.string().length(8),
    decidedOn: p.date().nullable(),
    /** The court's document. */
    documentNumber: p.string().length(60).nullable(),
    reasonCipher: p.text().nullable(),
    by: () => p.manyToOne(Person),
    at: p.datetime(),
  },
});

/** The sides' joint application to a court to confirm their agreement, and what it decided. */
export class JudicialConfirmation extends Schema.class {}
Schema.setClass(JudicialConfirmation);
