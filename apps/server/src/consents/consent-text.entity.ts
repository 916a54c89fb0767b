import { defineEntity, p } from '@mikro-orm/core';

const Schema = defineEntity({
  name: 'ConsentText',
  tableName: 'consent_text',
  properties: {
    id: p.integer().primary(),
    /** A key of `consentKinds` in the domain. */
    kind: p.string().length(12),
    /** 1 for the first of its kind. */
    version: p.integer(),
    validFrom: p.date(),
    /** Whether who agreed to the version before has to be asked again. */
    asksAgain: p.boolean().default(true),
    title: p.string().length(60),
    /** What is collected, why, and how long it is kept. */
    asked: p.string().length(500),
    why: p.string().length(500),
    kept: p.string().length(300),
    body: p.text(),
  },
  uniques: [{ properties: ['kind', 'version'] }, { properties: ['kind', 'validFrom'] }],
});

/** What somebody agrees to, as it reads from a day on. Never changed: a new version takes its place. */
export class ConsentText extends Schema.class {}
Schema.setClass(ConsentText);
