import { defineEntity, p } from '@mikro-orm/core';
import { Edition } from './edition.entity.ts';

const Schema = defineEntity({
  name: 'EditionContribution',
  tableName: 'edition_contribution',
  properties: {
    id: p.integer().primary(),
    edition: () => p.manyToOne(Edition),
    /** The binding's key in the outline, and which strand of its evidence. */
    figureKey: p.string().length(100),
    strand: p.integer(),
    recordSet: p.string().length(24),
    recordId: p.integer(),
    recordVersion: p.integer(),
    amount: p.bigint('number'),
  },
  uniques: [{ properties: ['edition', 'figureKey', 'strand', 'recordId'] }],
});

/** A record that a signed figure was counted from, as it was then. */
export class EditionContribution extends Schema.class {}
Schema.setClass(EditionContribution);
