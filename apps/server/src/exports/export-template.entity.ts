import type { Filter } from '@linfa/figures';
import type { ExportFormat } from '@linfa/domain';
import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../org-units/org-unit.entity.ts';

export interface ExportColumn {
  readonly field: string;
  readonly heading: string;
  readonly format: ExportFormat;
  /** How the other platform writes a code. */
  readonly words?: Readonly<Record<string, string>> | undefined;
}

const Schema = defineEntity({
  name: 'ExportTemplate',
  tableName: 'export_template',
  properties: {
    id: p.integer().primary(),
    unit: () => p.manyToOne(OrgUnit),
    place: p.string().length(40),
    name: p.string().length(60),
    /** A record set, or `registerEntries:<register>`. */
    source: p.string().length(60),
    columns: p.json<readonly ExportColumn[]>(),
    where: p.json<Filter>().nullable(),
    retiredOn: p.date().nullable(),
    /** Unit and name while it is in use: no two are called the same there. */
    liveName: p.string().length(100).nullable().unique(),
    version: p.integer().version(),
  },
  indexes: [{ properties: ['place'] }],
});

/** How records are written for another platform: which, in which columns, under which headings. */
export class ExportTemplate extends Schema.class {}
Schema.setClass(ExportTemplate);
