import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { MediationCase } from './mediation-case.entity.ts';

const Schema = defineEntity({
  name: 'ProgressCode',
  tableName: 'progress_code',
  properties: {
    id: p.integer().primary(),
    /** Keyed hash; the code itself is kept nowhere. */
    codeDigest: p.string().length(64).unique(),
    case: () => p.manyToOne(MediationCase),
    issuedBy: () => p.manyToOne(Person),
    createdAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
  },
});

/** Lets whoever has it see how far a case is, and nothing else. */
export class ProgressCode extends Schema.class {}
Schema.setClass(ProgressCode);
