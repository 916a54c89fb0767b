import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'FilledSheet',
  tableName: 'filled_sheet',
  properties: {
    id: p.integer().primary(),
    /** Whose figures were asked for, and where it stood then. */
    unit: () => p.manyToOne(OrgUnit),
    place: p.string().length(40),
    office: () => p.manyToOne(OrgUnit),
    officePlace: p.string().length(40),
    /** Whether the office entered it itself, and not staff in its name. */
    byOffice: p.boolean().default(false),
    /** Who entered it. */
    by: () => p.manyToOne(Person),
    at: p.datetime(),
  },
});

/** An Excel sheet that an office filled in, and entered itself or had staff enter for it; the file and its papers hang on it. */
export class FilledSheet extends Schema.class {}
Schema.setClass(FilledSheet);
