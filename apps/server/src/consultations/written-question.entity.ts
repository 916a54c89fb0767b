import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';
import { Person } from '../people/person.entity.ts';
import { Consultation } from './consultation.entity.ts';

const Schema = defineEntity({
  name: 'WrittenQuestion',
  tableName: 'written_question',
  properties: {
    ...ownedRow,
    askedBy: () => p.manyToOne(Person),
    askedOn: p.date(),
    /** Whom it is for; null for any adviser of the community. */
    adviser: () => p.manyToOne(Person).nullable(),
    /** A key of `questionStates` in the domain. */
    state: p.string().length(16),
    matter: p.string().length(24),
    dueOn: p.date(),
    /** The first question of the thread that it follows up. */
    thread: p.integer().nullable(),
    /** Encrypted. */
    textCipher: p.text(),
    /** What the adviser wrote; encrypted. */
    answerCipher: p.text().nullable(),
    /** What the answer is counted as. */
    consultation: () => p.manyToOne(Consultation).nullable().unique().deleteRule('no action'),
  },
  indexes: [{ properties: ['place', 'state', 'dueOn'] }, { properties: ['askedBy', 'state'] }],
  checks: [{ name: 'question_answered', expression: 'answer_cipher is null or consultation_id is not null' }],
});

/** What a resident asked an adviser of the community in writing. */
export class WrittenQuestion extends Schema.class {}
Schema.setClass(WrittenQuestion);
