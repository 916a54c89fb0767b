import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { MediationCase } from './mediation-case.entity.ts';
import { MediationParty } from './mediation-party.entity.ts';

const Schema = defineEntity({
  name: 'MediationPaper',
  tableName: 'mediation_paper',
  properties: {
    id: p.integer().primary(),
    case: () => p.manyToOne(MediationCase),
    /** A key of `mediationPapers` in the domain. */
    paper: p.string().length(24),
    /** Whose it is, where it is somebody's. */
    party: () => p.manyToOne(MediationParty).nullable().deleteRule('no action'),
    /** A key of `paperKeepings` in the domain. */
    keeping: p.string().length(12),
    pages: p.integer().nullable(),
    /** What the contents call it, encrypted: people write names. */
    titleCipher: p.text().nullable(),
    on: p.date(),
    by: () => p.manyToOne(Person),
    at: p.datetime(),
    /** Case and paper, with the party for proofs of identity; null for papers of which there may be several. */
    paperKey: p.string().length(60).nullable().unique(),
  },
  checks: [{ name: 'mediation_paper_pages', expression: 'pages is null or pages > 0' }],
});

/** A paper that is in a case's file on paper: brought, signed or copied. */
export class MediationPaper extends Schema.class {}
Schema.setClass(MediationPaper);
