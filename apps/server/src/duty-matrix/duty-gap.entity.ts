import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'DutyGap',
  tableName: 'duty_gap',
  properties: {
    ...ownedRow,
    /** `2026-03` */
    month: p.string().length(7),
    by: () => p.manyToOne(Person),
    at: p.datetime(),
    /** Encrypted: people write names into reasons. */
    reasonCipher: p.text(),
  },
  indexes: [{ properties: ['place', 'month'] }],
});

/** Why a community's duty fell short in a month, as its staff say. A new reason does not take the earlier one away; the latest shows. */
export class DutyGap extends Schema.class {}
Schema.setClass(DutyGap);
