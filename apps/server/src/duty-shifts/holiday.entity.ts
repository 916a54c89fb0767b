import { defineEntity, p } from '@mikro-orm/core';

const Schema = defineEntity({
  name: 'Holiday',
  tableName: 'holiday',
  properties: {
    id: p.integer().primary(),
    day: p.date().unique(),
    /** off: a holiday; work: a weekend day that is worked to make up for one. */
    kind: p.string().length(8),
    name: p.string().length(40),
    source: p.string().length(200),
  },
});

/** A day that differs from its weekday, by the yearly notice. A year without any is one whose notice is not known. */
export class Holiday extends Schema.class {}
Schema.setClass(Holiday);
