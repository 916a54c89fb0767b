import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from '../people/person.entity.ts';
import { MediationCase } from './mediation-case.entity.ts';

const Schema = defineEntity({
  name: 'MediationAssignment',
  tableName: 'mediation_assignment',
  properties: {
    id: p.integer().primary(),
    case: () => p.manyToOne(MediationCase),
    /** A key of `assignmentKinds` in the domain. */
    kind: p.string().length(12),
    /** A mediator; null when a whole unit was invited. */
    mediator: () => p.manyToOne(Person).nullable(),
    /** The mediator's or the invited unit, whose people reach this case and no other. */
    unit: () => p.manyToOne(OrgUnit),
    from: p.date(),
    to: p.date().nullable(),
    assignedBy: () => p.manyToOne(Person),
    /** Case and mediator or unit while it lasts: nobody is on a case twice. */
    activeKey: p.string().length(60).nullable().unique(),
  },
  indexes: [{ properties: ['mediator', 'to'] }, { properties: ['unit', 'to'] }],
});

/** Who mediates a case, and which other units were called in. */
export class MediationAssignment extends Schema.class {}
Schema.setClass(MediationAssignment);
