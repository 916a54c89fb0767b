import { defineEntity, p } from '@mikro-orm/core';

const Schema = defineEntity({
  name: 'RatingToken',
  tableName: 'rating_token',
  properties: {
    /** Blind index of person and service. */
    token: p.string().length(64).primary(),
  },
});

/** That a person has rated a service; not what. Nothing leads from here to the rating. */
export class RatingToken extends Schema.class {}
Schema.setClass(RatingToken);
