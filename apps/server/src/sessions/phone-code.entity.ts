import { defineEntity, p } from '@mikro-orm/core';

const Schema = defineEntity({
  name: 'PhoneCode',
  tableName: 'phone_code',
  properties: {
    id: p.integer().primary(),
    /** Blind index of the number: the newest code replaces the one before. */
    phoneIndex: p.string().length(64).unique(),
    /** Keyed digest of number, code and the request that the code is for: six digits could be tried out without a key. */
    codeDigest: p.string().length(64),
    expiresAt: p.datetime(),
    tries: p.integer(),
  },
});

/** A code sent to a phone that has not been used yet. */
export class PhoneCode extends Schema.class {}
Schema.setClass(PhoneCode);
