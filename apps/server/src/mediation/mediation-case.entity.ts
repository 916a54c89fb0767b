import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';
import { Site } from '../rosters/site.entity.ts';

const Schema = defineEntity({
  name: 'MediationCase',
  tableName: 'mediation_case',
  properties: {
    ...ownedRow,
    /** (year)×人调字第×号 */
    fileNumber: p.string().length(60).nullable(),
    state: p.string().length(16),
    requestedOn: p.date().nullable(),
    acceptedOn: p.date().nullable(),
    concludedOn: p.date().nullable(),
    performedOn: p.date().nullable(),
    confirmedOn: p.date().nullable(),
    committee: () => p.manyToOne(Site).nullable(),
    committeeKind: p.string().length(16),
    disputeType: p.string().length(24),
    source: p.string().length(16),
    outcome: p.string().length(16),
    agreementForm: p.string().length(8).nullable(),
    performance: p.string().length(8).nullable(),
    confirmation: p.string().length(8).default('none'),
    /** In cents (分). */
    amount: p.bigint('number').defaultRaw('0'),
    preventedCrime: p.boolean().default(false),
    preventedCrimePeople: p.integer().default(0),
    preventedPetition: p.boolean().default(false),
    preventedPetitionPeople: p.integer().default(0),
    followedUp: p.boolean().default(false),
    factsCipher: p.text().nullable(),
  },
  indexes: [{ properties: ['place', 'acceptedOn'] }, { properties: ['place', 'concludedOn'] }],
  checks: [
    { name: 'mediation_case_agreed_on_a_day', expression: 'agreement_form is null or concluded_on is not null' },
    {
      name: 'mediation_case_quantities',
      expression: 'amount >= 0 and prevented_crime_people >= 0 and prevented_petition_people >= 0',
    },
  ],
});

/** A dispute before a people’s mediation committee, from request to archive. */
export class MediationCase extends Schema.class {}
Schema.setClass(MediationCase);
