import { defineEntity, p } from '@mikro-orm/core';

const Schema = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  properties: {
    id: p.integer().primary(),
    /** Whose key: see `keyOwner`; one person's keys never meet another's. */
    owner: p.string().length(80),
    key: p.string().length(64),
    act: p.string().length(80),
    bodyDigest: p.string().length(64),
    /** What was answered, encrypted; null while under way. */
    answerCipher: p.text().columnType('mediumtext').nullable(),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['owner', 'key'] }],
  indexes: [{ properties: ['createdAt'] }],
});

/** A write that was asked for once: the same again gets the same answer and does nothing. */
export class IdempotencyKey extends Schema.class {}
Schema.setClass(IdempotencyKey);
