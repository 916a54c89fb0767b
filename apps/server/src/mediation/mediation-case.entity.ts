import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from '../people/person.entity.ts';
import { Site } from '../rosters/site.entity.ts';
import { MediationRequest } from './mediation-request.entity.ts';
import { MediationVolume } from './mediation-volume.entity.ts';

const Schema = defineEntity({
  name: 'MediationCase',
  tableName: 'mediation_case',
  properties: {
    ...ownedRow,
    /** The request that it came from, which becomes one case at most; null when nobody asked or it was handed over. */
    request: () => p.manyToOne(MediationRequest).nullable().unique(),
    /** （year）×人调字第×号 */
    fileNumber: p.string().length(60).nullable(),
    /** `<committee or unit>:<year>:<serial>`: no number is given twice. */
    fileKey: p.string().length(60).nullable().unique(),
    state: p.string().length(16),
    requestedOn: p.date().nullable(),
    acceptedOn: p.date().nullable(),
    acceptedBy: () => p.manyToOne(Person).nullable(),
    /** The day by which it is to be concluded; later when both sides agreed to take longer. */
    dueOn: p.date().nullable(),
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
    /** What the applicant asks for, up to three lines: JSON, encrypted. */
    claimsCipher: p.text().nullable(),
    /** Who handed it over and with which document: JSON, encrypted. */
    transferCipher: p.text().nullable(),
    /** Why only named people see more than that it exists: a key of `viewLimits` in the domain. */
    viewLimit: p.string().length(16).nullable(),
    /** The legal ground of an end without agreement: a key of `endingGrounds` in the domain. */
    endingGround: p.string().length(24).nullable(),
    /** Why there was no agreement and which other ways were named, encrypted. */
    endingCipher: p.text().nullable(),
    /** The unit above that was told of a serious dispute. */
    escalatedTo: () => p.manyToOne(OrgUnit).nullable(),
    escalatedOn: p.date().nullable(),
    /** The next sitting, while one is appointed. */
    nextOn: p.date().nullable(),
    /** Minutes from midnight, Beijing time. */
    nextAt: p.integer().nullable(),
    nextVenueCipher: p.text().nullable(),
    archivedOn: p.date().nullable(),
    archiveNumber: p.string().length(60).nullable(),
    volume: () => p.manyToOne(MediationVolume).nullable(),
    /** Its place in the volume, 1 for the first. */
    volumeOrder: p.integer().nullable(),
  },
  indexes: [
    { properties: ['place', 'acceptedOn'] },
    { properties: ['place', 'concludedOn'] },
    { properties: ['place', 'state', 'dueOn'] },
  ],
  uniques: [{ properties: ['volume', 'volumeOrder'] }],
  checks: [
    { name: 'mediation_case_agreed_on_a_day', expression: 'agreement_form is null or concluded_on is not null' },
    {
      name: 'mediation_case_quantities',
      expression: 'amount >= 0 and prevented_crime_people >= 0 and prevented_petition_people >= 0',
    },
  ],
});

/** A dispute before a people’s mediation committee, from acceptance to archive. */
export class MediationCase extends Schema.class {}
Schema.setClass(MediationCase);
