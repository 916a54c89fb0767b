import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { MediationCase } from './mediation-case.entity.ts';

const Schema = defineEntity({
  name: 'MediationPerformance',
  tableName: 'mediation_performance',
  properties: {
    id: p.integer().primary(),
    case: () => p.manyToOne(MediationCase),
    /** A key of `performances` in the domain. */
    performance: p.string().length(8),
    on: p.date(),
    noteCipher: p.text().nullable(),
    by: () => p.manyToOne(Person),
    at: p.datetime(),
  },
});

/** How far an agreement was kept, as found on a day; the last one stands on the case. */
export class MediationPerformance extends Schema.class {}
Schema.setClass(MediationPerformance);
