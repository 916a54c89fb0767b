import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'DataQualityAnswer',
  tableName: 'data_quality_answer',
  properties: {
    id: p.integer().primary(),
    unit: () => p.manyToOne(OrgUnit),
    place: p.string().length(40),
    /** A key of `dataQualityKinds` in the domain. */
    kind: p.string().length(16),
    /** A keyed digest of what the question is about: the same records ask the same question. */
    questionKey: p.string().length(64),
    /** How many records it was about then; more of them are asked about again. */
    records: p.integer(),
    /** Encrypted: people write names into reasons. */
    reasonCipher: p.text(),
    by: () => p.manyToOne(Person),
    at: p.datetime(),
  },
  uniques: [{ properties: ['kind', 'questionKey'] }],
});

/** Why records that look odd are as they are. The last answer stands. */
export class DataQualityAnswer extends Schema.class {}
Schema.setClass(DataQualityAnswer);
