import { defineEntity, p } from '@mikro-orm/core';

const Schema = defineEntity({
  name: 'ReportedItem',
  tableName: 'reported_item',
  properties: {
    id: p.integer().primary(),
    code: p.string().length(60).unique(),
    name: p.string().length(80),
    unitOfMeasure: p.string().length(16),
    unitWord: p.string().length(8).nullable(),
    addsOverUnits: p.boolean().default(false),
  },
});

/** A kind of number that other offices are asked for. */
export class ReportedItem extends Schema.class {}
Schema.setClass(ReportedItem);
