import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'Rating',
  tableName: 'rating',
  properties: {
    ...ownedRow,
    /** Of an anonymous one the first of its month: the day would say who was there. */
    ratedOn: p.date(),
    /** Keys of `serviceThings` and `ratingGrades` in the domain. */
    service: p.string().length(12),
    grade: p.string().length(12),
    remarkCipher: p.text().nullable(),
    /** Whose it is and of which row, where it was not given anonymously. */
    person: () => p.manyToOne(Person).nullable(),
    serviceId: p.integer().nullable(),
  },
  indexes: [{ properties: ['place', 'ratedOn'] }],
});

/** How content somebody was with a service. Its id is drawn at random, so that the order of the rows says nothing. */
export class Rating extends Schema.class {}
Schema.setClass(Rating);
