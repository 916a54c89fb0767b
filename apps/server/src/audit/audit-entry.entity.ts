import { defineEntity, p } from '@mikro-orm/core';

const Schema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    id: p.integer().primary(),
    /** To the millisecond on both databases: it is part of what is sealed. */
    at: p.datetime().length(3),
    actor: p.string().length(80),
    /** `<area>.<act>` */
    act: p.string().length(60),
    thing: p.string().length(80),
    fromState: p.string().length(24).nullable(),
    toState: p.string().length(24).nullable(),
    /** Never personal data. */
    reason: p.string().length(200).nullable(),
    /** The seal that covers it; null until the sealer comes by. Not part of what is sealed. */
    sealNumber: p.integer().nullable(),
  },
  indexes: [{ properties: ['thing'] }, { properties: ['sealNumber'] }],
});

/** Who did what, when, from which state to which, and why; written in the act's own transaction. */
export class AuditEntry extends Schema.class {}
Schema.setClass(AuditEntry);
