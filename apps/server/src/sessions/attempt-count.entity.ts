import { defineEntity, p } from '@mikro-orm/core';

const Schema = defineEntity({
  name: 'AttemptCount',
  tableName: 'attempt_count',
  properties: {
    id: p.integer().primary(),
    /** What is counted and for whom, the latter as a blind index. */
    subject: p.string().length(90).unique(),
    count: p.integer(),
    /** Milliseconds since 1970, so that one statement can compare it on every database. */
    until: p.bigint('number'),
  },
});

/** How often something was tried lately. It lies in the database, so that every server counts the same. */
export class AttemptCount extends Schema.class {}
Schema.setClass(AttemptCount);
