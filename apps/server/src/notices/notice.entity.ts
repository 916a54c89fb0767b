import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'Notice',
  tableName: 'notice',
  properties: {
    id: p.integer().primary(),
    person: () => p.manyToOne(Person),
    kind: p.string().length(32),
    /** What the wording needs, never a name, number or matter. */
    data: p.json<Readonly<Record<string, string | number>>>(),
    /** queued, sending, sent, unknown or failed */
    state: p.string().length(16),
    createdAt: p.datetime(),
  },
  indexes: [{ properties: ['state', 'id'] }],
});

/** Something to tell a person: written in the act's own transaction, sent afterwards. */
export class Notice extends Schema.class {}
Schema.setClass(Notice);
