import type { FrozenEdition, Outline } from '@linfa/report';
import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../org-units/org-unit.entity.ts';

/** Keys of the paragraphs of last year's text. */
export interface EditionOrigin {
  readonly from: 'last-year' | 'file';
  readonly paragraphs: readonly string[];
}

const Schema = defineEntity({
  name: 'Edition',
  tableName: 'edition',
  properties: {
    id: p.integer().primary(),
    unit: () => p.manyToOne(OrgUnit),
    place: p.string().length(40),
    kind: p.string().length(24),
    year: p.integer(),
    /** A key of the edition's state table in the domain. */
    state: p.string().length(24),
    outline: p.json<Outline>(),
    /** The text that the draft began as, so that what nobody has touched since can be told. */
    origin: p.json<EditionOrigin>().nullable(),
    /** The day under the signature. */
    day: p.date().nullable(),
    publishedOn: p.date().nullable(),
    /** Values, definitions and digest as they were when it was signed. */
    frozen: p.json<FrozenEdition>().nullable(),
    /** SHA-256 of the signed bytes. */
    docxDigest: p.string().length(64).nullable(),
    provenance: p.string().length(16).default('recorded'),
    version: p.integer().version(),
  },
  uniques: [{ properties: ['unit', 'kind', 'year'] }],
  indexes: [{ properties: ['place', 'year'] }],
});

/** A unit's report of a year: its outline while drafting, what was frozen once signed. */
export class Edition extends Schema.class {}
Schema.setClass(Edition);
