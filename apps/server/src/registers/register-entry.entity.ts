import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';

const Schema = defineEntity({
  name: 'RegisterEntry',
  tableName: 'register_entry',
  properties: {
    ...ownedRow,
    day: p.date(),
    /** The register's code; its columns are defined in Register. */
    register: p.string().length(40),
    category: p.string().length(40).nullable(),
    status: p.string().length(40).nullable(),
    subject: p.string().length(120).nullable(),
    values: p.json<Record<string, number>>(),
    /** Text, code and day columns. */
    texts: p.json<Record<string, string>>().nullable(),
  },
  indexes: [{ properties: ['place', 'register', 'day'] }],
});

/** A line of a register. Numbers in `values` are whole ten-thousandths of the column’s unit, so that sums are exact. */
export class RegisterEntry extends Schema.class {}
Schema.setClass(RegisterEntry);
