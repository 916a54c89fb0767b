import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';
import { MediationCase } from './mediation-case.entity.ts';

const Schema = defineEntity({
  name: 'MediationSession',
  tableName: 'mediation_session',
  properties: {
    ...ownedRow,
    case: () => p.manyToOne(MediationCase),
    heldOn: p.date(),
    withAdviser: p.boolean().default(false),
    /** Held through the public legal service platform. */
    viaPlatform: p.boolean().default(false),
  },
  indexes: [{ properties: ['place', 'heldOn'] }],
});

/** One sitting of a mediation. A case has several; it is counted once, they each. */
export class MediationSession extends Schema.class {}
Schema.setClass(MediationSession);
