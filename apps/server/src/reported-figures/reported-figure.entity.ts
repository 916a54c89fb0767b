import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';

const Schema = defineEntity({
  name: 'ReportedFigure',
  tableName: 'reported_figure',
  properties: {
    ...ownedRow,
    item: p.string().length(60),
    periodFrom: p.date(),
    periodTo: p.date(),
    cutOff: p.date().nullable(),
    asOf: p.date().nullable(),
    /** number or text */
    valueKind: p.string().length(8).default('number'),
    /** Whole ten-thousandths of the unit of measure; null while unanswered. */
    value: p.bigint('number').nullable(),
    shortText: p.string().length(60).nullable(),
    unitOfMeasure: p.string().length(16),
    sourceOffice: p.string().length(80),
    document: p.string().length(200),
    enteredBy: p.string().length(80).nullable(),
    remark: p.text().nullable(),
    /** Faults kept with the published number, in Chinese. */
    findings: p.json<string[]>(),
  },
  uniques: [{ properties: ['unit', 'item', 'periodFrom', 'periodTo'] }],
  indexes: [{ properties: ['place', 'periodFrom'] }],
});

/** Another office’s number with its paper. Unanswered it stays a visible blank, never 0. */
export class ReportedFigure extends Schema.class {}
Schema.setClass(ReportedFigure);
