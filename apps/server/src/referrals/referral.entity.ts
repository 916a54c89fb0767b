import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';

const Schema = defineEntity({
  name: 'Referral',
  tableName: 'referral',
  properties: {
    ...ownedRow,
    referredOn: p.date(),
    target: p.string().length(24),
    outcome: p.string().length(16),
    outcomeOn: p.date().nullable(),
    clientKey: p.string().length(64).nullable(),
    /** The name that was given, encrypted. */
    clientNameCipher: p.text().nullable(),
    /** What was sent on; encrypted. */
    noteCipher: p.text().nullable(),
  },
  indexes: [{ properties: ['place', 'referredOn'] }],
});

/** A matter sent on to legal aid, a notary or arbitration, and what became of it. The other office keeps its own case. */
export class Referral extends Schema.class {}
Schema.setClass(Referral);
