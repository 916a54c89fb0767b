import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { DutyShift } from './duty-shift.entity.ts';

const Schema = defineEntity({
  name: 'ShiftSignature',
  tableName: 'shift_signature',
  properties: {
    id: p.integer().primary(),
    shift: () => p.manyToOne(DutyShift),
    /** The shift's version that was signed or objected to. */
    version: p.integer(),
    /** A key of `countersignStates`: what it came to. */
    became: p.string().length(16),
    /** online, code or paper; an objection is online. */
    way: p.string().length(8),
    /** Who entered it. */
    by: () => p.manyToOne(Person),
    at: p.datetime(),
    signedOn: p.date(),
    /** Who signed on paper, encrypted. */
    signerCipher: p.text().nullable(),
    /** Why it was objected to, encrypted. */
    reasonCipher: p.text().nullable(),
    /** What was signed: the hours and how many lines, and a digest over them. */
    minutes: p.integer(),
    lines: p.integer(),
    digest: p.string().length(64),
  },
  uniques: [{ properties: ['shift', 'version'] }],
});

/** What an official said of a shift's sheet. One for each version of the shift, whoever is first. */
export class ShiftSignature extends Schema.class {}
Schema.setClass(ShiftSignature);
