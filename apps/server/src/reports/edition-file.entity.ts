import { defineEntity, p } from '@mikro-orm/core';
import { Edition } from './edition.entity.ts';

const Schema = defineEntity({
  name: 'EditionFile',
  tableName: 'edition_file',
  properties: {
    id: p.integer().primary(),
    edition: () => p.manyToOne(Edition),
    format: p.string().length(8),
    /** What was signed is what is published, to the byte. */
    bytes: p.blob().columnType('mediumblob'),
  },
  uniques: [{ properties: ['edition', 'format'] }],
});

/** The signed file of an edition. */
export class EditionFile extends Schema.class {}
Schema.setClass(EditionFile);
