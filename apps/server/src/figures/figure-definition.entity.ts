import type { Definition } from '@linfa/figures';
import { defineEntity, p } from '@mikro-orm/core';

const Schema = defineEntity({
  name: 'FigureDefinition',
  tableName: 'figure_definition',
  properties: {
    id: p.integer().primary(),
    /** Unique over all units: a unit's own figures begin with its code. */
    code: p.string().length(100).unique(),
    ownerCode: p.string().length(40),
    definition: p.json<Definition>(),
    version: p.integer().version(),
  },
  indexes: [{ properties: ['ownerCode'] }],
});

/** A figure that a unit defined for itself: data of the same shape as the built-in catalogue. */
export class FigureDefinition extends Schema.class {}
Schema.setClass(FigureDefinition);
