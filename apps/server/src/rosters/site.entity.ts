import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';

const Schema = defineEntity({
  name: 'Site',
  tableName: 'site',
  properties: {
    ...ownedRow,
    kind: p.string().length(24),
    subkind: p.string().length(40).nullable(),
    committeeKind: p.string().length(16).nullable(),
    name: p.string().length(120),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    /** In ten-thousandths of a square metre; 0 when it has none. */
    area: p.bigint('number').defaultRaw('0'),
  },
  indexes: [{ properties: ['place', 'kind', 'openedOn'] }],
  checks: [{ expression: 'area >= 0 and (closed_on is null or closed_on >= opened_on)' }],
});

/** A place or a body on a roster: work station, committee, team, park with its area. */
export class Site extends Schema.class {}
Schema.setClass(Site);
