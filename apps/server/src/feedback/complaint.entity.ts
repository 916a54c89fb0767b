import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'Complaint',
  tableName: 'complaint',
  properties: {
    ...ownedRow,
    /** A key of `complaintKinds`, `complaintStates`, `complaintSubjects` in the domain. */
    kind: p.string().length(12),
    state: p.string().length(12),
    aboutRole: p.string().length(16).nullable(),
    /** How high it has to go: unit, street or district. */
    level: p.string().length(8),
    submittedOn: p.date(),
    /** Null for what was submitted without a name. */
    submittedBy: () => p.manyToOne(Person).nullable().deleteRule('no action'),
    /** Keyed digest of the query code of what was submitted without a name. */
    codeDigest: p.string().length(64).nullable().unique(),
    textCipher: p.text(),
    /** A key of `serviceThings`, and the row; neither is kept of what was submitted without a name. */
    serviceKind: p.string().length(12).nullable(),
    serviceId: p.integer().nullable(),
    dueOn: p.date(),
    assignee: () => p.manyToOne(Person).nullable(),
    answerCipher: p.text().nullable(),
    answeredOn: p.date().nullable(),
    answeredBy: () => p.manyToOne(Person).nullable(),
    noteCipher: p.text().nullable(),
    closedOn: p.date().nullable(),
  },
  indexes: [{ properties: ['place', 'submittedOn'] }, { properties: ['submittedBy'] }],
  checks: [
    { name: 'complaint_named_or_with_code', expression: 'submitted_by_id is null or code_digest is null' },
    { name: 'complaint_answered_on_a_day', expression: '(answered_on is null) = (answer_cipher is null)' },
  ],
});

/** A complaint or suggestion of a resident. */
export class Complaint extends Schema.class {}
Schema.setClass(Complaint);
