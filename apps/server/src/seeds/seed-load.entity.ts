import { defineEntity, p } from '@mikro-orm/core';

const Schema = defineEntity({
  name: 'SeedLoad',
  tableName: 'seed_load',
  properties: {
    id: p.integer().primary(),
    name: p.string().length(60).unique(),
    /** SHA-256 of the files it was made from: the same again changes nothing. */
    digest: p.string().length(64),
    loadedAt: p.datetime(),
  },
});

/** A seed that has been loaded. */
export class SeedLoad extends Schema.class {}
Schema.setClass(SeedLoad);
