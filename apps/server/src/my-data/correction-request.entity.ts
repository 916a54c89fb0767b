import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'CorrectionRequest',
  tableName: 'correction_request',
  properties: {
    ...ownedRow,
    /** Whose data it is. */
    person: () => p.manyToOne(Person),
    /** A key of `correctionStates` in the domain. */
    state: p.string().length(12),
    requestedOn: p.date(),
    /** A key of `serviceThings` in the domain, and the row. */
    serviceKind: p.string().length(12),
    serviceId: p.integer(),
    /** What is wrong and how it is right; encrypted. */
    textCipher: p.text(),
    answerCipher: p.text().nullable(),
    decidedOn: p.date().nullable(),
    decidedBy: () => p.manyToOne(Person).nullable(),
  },
  indexes: [{ properties: ['place', 'state'] }, { properties: ['person'] }],
  checks: [{ name: 'correction_decided_on_a_day', expression: '(decided_on is null) = (answer_cipher is null)' }],
});

/** A resident asks the unit to correct what staff entered about them. */
export class CorrectionRequest extends Schema.class {}
Schema.setClass(CorrectionRequest);
