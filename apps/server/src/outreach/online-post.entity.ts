import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';

const Schema = defineEntity({
  name: 'OnlinePost',
  tableName: 'online_post',
  properties: {
    ...ownedRow,
    postedOn: p.date(),
    title: p.string().length(120),
    channel: p.string().length(16),
    /** A key of `postStates` in the domain. */
    state: p.string().length(16).default('posted'),
    theme: p.string().length(60).nullable(),
    /** Where it can be read or seen, https; null where nobody entered it. */
    address: p.string().length(500).nullable(),
    reads: p.integer().default(0),
  },
  indexes: [{ properties: ['place', 'postedOn'] }],
  checks: [{ expression: '`reads` >= 0' }],
});

/** A law post online; its reads are never mixed with attendance. */
export class OnlinePost extends Schema.class {}
Schema.setClass(OnlinePost);
