import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from '../people/person.entity.ts';
import { ReportedFigure } from './reported-figure.entity.ts';

const Schema = defineEntity({
  name: 'FigureRequest',
  tableName: 'figure_request',
  properties: {
    id: p.integer().primary(),
    /** The blank card that the answer fills. */
    card: () => p.oneToOne(ReportedFigure),
    office: () => p.manyToOne(OrgUnit),
    /** Where the office stood when it was asked. */
    officePlace: p.string().length(40),
    /** A state of the domain's figure request table. */
    state: p.string().length(16),
    dueOn: p.date(),
    answeredOn: p.date().nullable(),
    remindedOn: p.date().nullable(),
    askedBy: () => p.manyToOne(Person),
    version: p.integer().version(),
  },
  indexes: [{ properties: ['officePlace', 'state'] }],
});

/** A sheet asked of an office: what is not answered stays a visible blank. */
export class FigureRequest extends Schema.class {}
Schema.setClass(FigureRequest);
