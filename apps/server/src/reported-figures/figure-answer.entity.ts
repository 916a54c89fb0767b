import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { FigureRequest } from './figure-request.entity.ts';
import { FilledSheet } from './filled-sheet.entity.ts';

const Schema = defineEntity({
  name: 'FigureAnswer',
  tableName: 'figure_answer',
  properties: {
    id: p.integer().primary(),
    request: () => p.manyToOne(FigureRequest),
    /** Whole ten-thousandths of the item's unit of measure. */
    value: p.bigint('number'),
    document: p.string().length(200),
    cutOff: p.date().nullable(),
    by: () => p.manyToOne(Person),
    at: p.datetime(),
    /** The sheet that it was entered from in the office's name; null when the office signed in and answered itself. */
    filledSheet: () => p.manyToOne(FilledSheet).nullable(),
  },
});

/** What an office answered, and when; kept when the answer is returned. */
export class FigureAnswer extends Schema.class {}
Schema.setClass(FigureAnswer);
