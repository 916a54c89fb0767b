import { defineEntity, p } from '@mikro-orm/core';

const Schema = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.integer().primary(),
    /** Encrypted; open with the keyring. Lists show a mask. */
    nameCipher: p.text(),
    phoneCipher: p.text().nullable(),
    /** Blind index of the phone number: the same number gives the same text, which says nothing about it. */
    phoneIndex: p.string().length(64).nullable().unique(),
    /** The same for the openid of the mini-program; null for who never came by WeChat. */
    openidIndex: p.string().length(64).nullable().unique(),
    /** Encrypted; messages by WeChat go there. */
    openidCipher: p.text().nullable(),
    unionidCipher: p.text().nullable(),
    /** Entries that became this one; what was derived from their numbers is derived from them still. */
    formerIds: p.json<readonly number[]>().nullable(),
    female: p.boolean().nullable(),
    minority: p.boolean().nullable(),
    provenance: p.string().length(16).default('recorded'),
    version: p.integer().version(),
  },
});

/** Somebody on a roster, in a role, or served. */
export class Person extends Schema.class {}
Schema.setClass(Person);
