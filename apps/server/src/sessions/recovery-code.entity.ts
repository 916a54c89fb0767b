import { defineEntity, p } from '@mikro-orm/core';
import { StaffAccount } from './staff-account.entity.ts';

const Schema = defineEntity({
  name: 'RecoveryCode',
  tableName: 'recovery_code',
  properties: {
    id: p.integer().primary(),
    account: () => p.manyToOne(StaffAccount),
    /** Keyed digest. */
    codeDigest: p.string().length(64).unique(),
    usedAt: p.datetime().nullable(),
  },
});

/** A code on paper for the day on which the code generator is lost; it works once. */
export class RecoveryCode extends Schema.class {}
Schema.setClass(RecoveryCode);
