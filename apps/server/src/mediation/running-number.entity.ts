import { defineEntity, p } from '@mikro-orm/core';

const Schema = defineEntity({
  name: 'RunningNumber',
  tableName: 'running_number',
  properties: {
    id: p.integer().primary(),
    /** What is numbered: `file:unit 3:2026`. */
    subject: p.string().length(60).unique(),
    last: p.integer(),
  },
});

/** The last number given in a series. Given in the act's own transaction: one that is not kept leaves no gap. */
export class RunningNumber extends Schema.class {}
Schema.setClass(RunningNumber);
