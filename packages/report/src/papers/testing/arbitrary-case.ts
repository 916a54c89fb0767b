import {
  agreementForms,
  caseOutcomes,
  caseSources,
  committeeKinds,
  confirmations,
  disputeTypes,
  mediationPapers,
  performances,
  type Day,
} from '@linfa/domain';
import * as fc from 'fast-check';
import type { CaseFile } from '../case-file.ts';

/** What people type: names, sentences, and what must not turn into markup. */
const words = fc
  .string({ unit: fc.constantFrom(...'赵钱孙李漏水赔偿一二三，。！<>&"\'“”abc1234'), minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() === text);
const lines = fc.array(words, { minLength: 1, maxLength: 4 }).map((some) => some.join('\n'));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });
const day: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 3000 })
  .map((after) => new Date(Date.UTC(2020, 0, 1 + after)).toISOString().slice(0, 10));
const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const oneOf = <List extends object>(list: List) => fc.constantFrom(...(Object.keys(list) as (keyof List)[]));
const some = <T>(value: fc.Arbitrary<T>, maxLength = 3) => fc.array(value, { maxLength });

const agent = fc.record({
  name: maybe(words),
  contact: maybe(words),
  relation: maybe(words),
  powers: maybe(lines),
});

/** Case files as far along as they like, each field there or not. */
export const arbitraryCase: fc.Arbitrary<CaseFile> = fc.record({
  committee: fc.record({ name: words, kind: oneOf(committeeKinds) }),
  fileNumber: maybe(words),
  disputeType: oneOf(disputeTypes),
  source: oneOf(caseSources),
  requestedOn: maybe(day),
  acceptedOn: maybe(day),
  concludedOn: maybe(day),
  outcome: oneOf(caseOutcomes),
  registrar: maybe(words),
  mediators: some(words),
  parties: some(
    fc.record({
      side: fc.constantFrom('applicant', 'respondent'),
      name: maybe(words),
      sex: maybe(fc.constantFrom('男', '女')),
      ethnicity: maybe(words),
      age: maybe(fc.nat(110)),
      occupation: maybe(words),
      contact: maybe(words),
      address: maybe(words),
      agent: maybe(agent),
    }),
  ),
  facts: maybe(lines),
  requests: some(words),
  consents: some(fc.record({ party: maybe(words), consented: maybe(fc.boolean()), on: maybe(day) })),
  rightsToldOn: maybe(day),
  sessions: some(
    fc.record({
      heldOn: maybe(day),
      startsAt: maybe(clock),
      endsAt: maybe(clock),
      place: maybe(words),
      matter: maybe(words),
      present: some(words),
      mediators: some(words),
      recorder: maybe(words),
      rightsTold: fc.boolean(),
      statements: maybe(lines),
      evidence: maybe(lines),
      principles: maybe(lines),
      result: maybe(lines),
    }),
  ),
  inquiries: some(
    fc.record({
      heldOn: maybe(day),
      place: maybe(words),
      asked: maybe(words),
      investigators: some(words),
      recorder: maybe(words),
      record: maybe(lines),
    }),
    2,
  ),
  agreement: maybe(
    fc.record({
      form: oneOf(agreementForms),
      facts: maybe(lines),
      terms: some(words),
      manner: maybe(words),
      place: maybe(words),
      deadline: maybe(day),
      reachedOn: maybe(day),
      effectiveOn: maybe(day),
      amount: maybe(fc.integer({ min: 1, max: 1e10 })),
    }),
  ),
  ending: maybe(fc.record({ ground: maybe(words), reason: maybe(lines), otherWays: maybe(lines) })),
  performances: some(fc.record({ performance: oneOf(performances), on: maybe(day), note: maybe(words) })),
  confirmation: maybe(
    fc.record({
      state: oneOf(confirmations),
      court: maybe(words),
      appliedOn: maybe(day),
      decidedOn: maybe(day),
      documentNumber: maybe(words),
    }),
  ),
  followUps: some(
    fc.record({
      party: maybe(words),
      reason: maybe(words),
      performance: maybe(words),
      satisfaction: maybe(words),
      visitor: maybe(words),
      way: maybe(words),
      visitedOn: maybe(day),
    }),
  ),
  received: some(
    fc.record({
      paper: oneOf(mediationPapers),
      title: maybe(words),
      pages: maybe(fc.integer({ min: 1, max: 4 })),
      receivedOn: day,
    }),
  ),
  archive: fc.record({
    archivedOn: maybe(day),
    archivedBy: maybe(words),
    volumeNumber: maybe(words),
    retention: maybe(words),
  }),
});
