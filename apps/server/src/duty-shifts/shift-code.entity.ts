import { defineEntity, p } from '@mikro-orm/core';
import { DutyShift } from './duty-shift.entity.ts';

const Schema = defineEntity({
  name: 'ShiftCode',
  tableName: 'shift_code',
  properties: {
    id: p.integer().primary(),
    shift: () => p.manyToOne(DutyShift),
    /** Keyed: the table does not give the code away. */
    codeDigest: p.string().length(64).unique(),
    expiresAt: p.datetime(),
  },
});

/** A code that an adviser shows so that the official finds the sheet at once. It opens nothing to anybody who may not see it anyway. */
export class ShiftCode extends Schema.class {}
Schema.setClass(ShiftCode);
