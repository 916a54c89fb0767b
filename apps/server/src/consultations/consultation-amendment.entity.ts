import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { Consultation } from './consultation.entity.ts';

const Schema = defineEntity({
  name: 'ConsultationAmendment',
  tableName: 'consultation_amendment',
  properties: {
    id: p.integer().primary(),
    consultation: () => p.manyToOne(Consultation),
    by: () => p.manyToOne(Person),
    at: p.datetime(),
    /** The version that was replaced. */
    version: p.integer(),
    /** Why, encrypted: people write names into reasons. */
    reasonCipher: p.text(),
    /** What the changed fields were before: JSON, encrypted. */
    beforeCipher: p.text(),
  },
  uniques: [{ properties: ['consultation', 'version'] }],
});

/** A correction of a log line: who, when, why, and what stood there before. */
export class ConsultationAmendment extends Schema.class {}
Schema.setClass(ConsultationAmendment);
