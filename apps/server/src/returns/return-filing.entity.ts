import type { ReportDocument } from '@linfa/report';
import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../org-units/org-unit.entity.ts';

const Schema = defineEntity({
  name: 'ReturnFiling',
  tableName: 'return_filing',
  properties: {
    id: p.integer().primary(),
    unit: () => p.manyToOne(OrgUnit),
    place: p.string().length(40),
    periodFrom: p.date(),
    periodTo: p.date(),
    /** A key of the return's state table in the domain. */
    state: p.string().length(24),
    /** Text and numbers as they were when it was last sent. */
    document: p.json<ReportDocument>(),
    /** SHA-256 of the document in canonical JSON. */
    digest: p.string().length(64),
    reportedOn: p.date(),
    version: p.integer().version(),
  },
  uniques: [{ properties: ['unit', 'periodFrom', 'periodTo'] }],
  indexes: [{ properties: ['place', 'periodFrom'] }],
});

/** A unit's statistical return of a month, quarter or year that was sent to the level above. */
export class ReturnFiling extends Schema.class {}
Schema.setClass(ReturnFiling);
