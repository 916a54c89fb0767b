import { defineEntity, p } from '@mikro-orm/core';

const Schema = defineEntity({
  name: 'AuditSeal',
  tableName: 'audit_seal',
  properties: {
    id: p.integer().primary(),
    /** 1, 2, 3 … without a gap; unique, so that of two servers that seal at once one gives way. */
    number: p.integer().unique(),
    /** How many rows it covers, and between which ids; a row that was committed late is in a later seal. */
    rows: p.integer(),
    firstId: p.integer(),
    lastId: p.integer(),
    previousHead: p.string().length(64),
    /** SHA-256 of the previous head, the number and the rows. */
    head: p.string().length(64),
    sealedAt: p.datetime(),
  },
});

/** A batch of audit rows, chained to the one before: what it covers cannot be changed unnoticed. */
export class AuditSeal extends Schema.class {}
Schema.setClass(AuditSeal);
