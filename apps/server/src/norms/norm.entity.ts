import { defineEntity, p } from '@mikro-orm/core';

const Schema = defineEntity({
  name: 'Norm',
  tableName: 'norm',
  properties: {
    id: p.integer().primary(),
    /** `mediation.refused-enters-total`, `report.to-public`, `duty.hours-a-month` … */
    code: p.string().length(60),
    /** The place whose subtree it holds for; empty text for everywhere. The longest that fits wins. */
    place: p.string().length(40),
    value: p.string().length(60),
    source: p.string().length(200),
    validFrom: p.date(),
    validTo: p.date().nullable(),
  },
  uniques: [{ properties: ['code', 'place', 'validFrom'] }],
});

/** A rule that differs from place to place, dated and with its source. */
export class Norm extends Schema.class {}
Schema.setClass(Norm);
