import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'AdviserAssignment',
  tableName: 'adviser_assignment',
  properties: {
    ...ownedRow,
    startsOn: p.date(),
    endsOn: p.date().nullable(),
    adviser: () => p.manyToOne(Person).nullable(),
    firm: p.string().length(120),
    contractNumber: p.string().length(60).nullable(),
    /** community, department or government */
    servedKind: p.string().length(16),
    /** Who is served: the community, or the department's name. */
    served: p.string().length(120),
  },
  indexes: [{ properties: ['place', 'startsOn'] }],
  checks: [{ expression: 'ends_on is null or ends_on >= starts_on' }],
});

/** Under a contract: who advises a community, or which firm a department. */
export class AdviserAssignment extends Schema.class {}
Schema.setClass(AdviserAssignment);
