import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from './person.entity.ts';

const Schema = defineEntity({
  name: 'RoleHolding',
  tableName: 'role_holding',
  properties: {
    id: p.integer().primary(),
    person: () => p.manyToOne(Person),
    /** adviser, mediator, clerk, street officer, justice-office head, … */
    role: p.string().length(24),
    unit: () => p.manyToOne(OrgUnit),
    place: p.string().length(40),
    from: p.date(),
    to: p.date().nullable(),
  },
  uniques: [{ name: 'role_holding_once', properties: ['person', 'role', 'unit', 'from'] }],
  indexes: [{ properties: ['place', 'role'] }],
});

/** A role that a person holds at a unit for a period. */
export class RoleHolding extends Schema.class {}
Schema.setClass(RoleHolding);
