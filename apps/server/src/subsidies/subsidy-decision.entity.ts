import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'SubsidyDecision',
  tableName: 'subsidy_decision',
  properties: {
    ...ownedRow,
    /** `case` or `shift`, and its row: each is decided once and may be decided again. */
    source: p.string().length(8),
    recordId: p.integer(),
    /** A key of `subsidyStates` in the domain. */
    state: p.string().length(12),
    /** As it was when decided: kind, payee, and cents by the rate of the line's own day. */
    kind: p.string().length(16),
    payee: () => p.manyToOne(Person).nullable(),
    amount: p.integer(),
    decidedBy: () => p.manyToOne(Person),
    decidedOn: p.date(),
    reasonCipher: p.text().nullable(),
  },
  uniques: [{ properties: ['source', 'recordId'] }],
  checks: [{ name: 'subsidy_decision_amount', expression: 'amount >= 0' }],
});

/** That a street confirmed or refused to pay for a case or a shift. */
export class SubsidyDecision extends Schema.class {}
Schema.setClass(SubsidyDecision);
