import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { Notice } from './notice.entity.ts';

const Schema = defineEntity({
  name: 'MessageWish',
  tableName: 'message_wish',
  properties: {
    id: p.integer().primary(),
    person: () => p.manyToOne(Person),
    /** A key of `messageTopics` in the domain. */
    topic: p.string().length(24),
    /** WeChat's id of the template that the person saw: another one needs another answer. */
    template: p.string().length(64),
    /** A state of `wishTable` in the domain. */
    state: p.string().length(8),
    at: p.datetime(),
    /** What it was spent on; the unique key spends nothing twice. Null once that was thrown away. */
    notice: () => p.manyToOne(Notice).nullable().unique(),
    usedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['person', 'topic', 'state'] }],
});

/** One answer to whether somebody wants to be told by WeChat of a topic: an acceptance is one message, and no more. */
export class MessageWish extends Schema.class {}
Schema.setClass(MessageWish);
