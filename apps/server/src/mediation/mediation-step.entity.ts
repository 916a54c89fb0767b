import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { MediationCase } from './mediation-case.entity.ts';
import { MediationRequest } from './mediation-request.entity.ts';

const Schema = defineEntity({
  name: 'MediationStep',
  tableName: 'mediation_step',
  properties: {
    id: p.integer().primary(),
    request: () => p.manyToOne(MediationRequest).nullable().deleteRule('no action'),
    case: () => p.manyToOne(MediationCase).nullable().deleteRule('no action'),
    at: p.datetime(),
    by: () => p.manyToOne(Person),
    /** The act's own name: `acceptRequest`, `recordSession` … */
    act: p.string().length(32),
    fromState: p.string().length(16).nullable(),
    toState: p.string().length(16).nullable(),
    /** Why, encrypted. */
    reasonCipher: p.text().nullable(),
  },
  checks: [{ name: 'mediation_step_of_something', expression: 'request_id is not null or case_id is not null' }],
});

/** One line of a request's or a case's history: who, when, from, to, why. */
export class MediationStep extends Schema.class {}
Schema.setClass(MediationStep);
