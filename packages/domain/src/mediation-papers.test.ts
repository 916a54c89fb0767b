import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkFile,
  mediationPapers,
  missingPapers,
  paperKey,
  wordFileless,
  type FileFacts,
  type MediationPaper,
} from './mediation-papers.ts';

const everyPaper = Object.keys(mediationPapers) as MediationPaper[];
const whole: FileFacts = {
  applied: true,
  accepted: true,
  rightsTold: true,
  sessions: 2,
  outcome: 'agreed',
  agreementForm: 'written',
  ended: false,
  performed: true,
  followUps: 1,
  confirmationApplied: false,
  inquiries: 0,
  represented: false,
  received: new Set<MediationPaper>(['identity', 'agreement', 'performance']),
};
const facts = fc.record({
  applied: fc.boolean(),
  accepted: fc.boolean(),
  rightsTold: fc.boolean(),
  sessions: fc.nat(3),
  outcome: fc.constantFrom('pending', 'agreed', 'not-agreed', 'refused', 'withdrawn'),
  agreementForm: fc.constantFrom('written', 'oral', null),
  ended: fc.boolean(),
  performed: fc.boolean(),
  followUps: fc.nat(2),
  confirmationApplied: fc.boolean(),
  inquiries: fc.nat(2),
  represented: fc.boolean(),
  received: fc.uniqueArray(fc.constantFrom(...everyPaper)).map((papers) => new Set(papers)),
}) satisfies fc.Arbitrary<FileFacts>;

describe('checkFile', () => {
  it('finds nothing missing in a whole file', () => {
    expect(missingPapers(whole)).toEqual([]);
  });

  it.each([
    ['proof of identity', { received: new Set<MediationPaper>(['agreement']) }, ['identity']],
    ['a signed agreement', { received: new Set<MediationPaper>(['identity']) }, ['agreement']],
    ['a record of mediation', { sessions: 0 }, ['session']],
    ['the notice of rights', { rightsTold: false }, ['rights-notice']],
    ['an acceptance form where nobody applied', { applied: false, accepted: false }, ['acceptance']],
    ['why there was no agreement', { outcome: 'not-agreed', agreementForm: null }, ['statement']],
  ] as const)('misses %s', (_what, change, missing) => {
    expect(missingPapers({ ...whole, ...change })).toEqual(missing);
  });

  it('takes the form for an oral agreement in place of a written one', () => {
    const oral: FileFacts = { ...whole, agreementForm: 'oral', received: new Set(['identity']) };
    expect(missingPapers(oral)).toEqual([]);
    expect(checkFile(oral).map((one) => one.paper)).not.toContain('agreement');
  });

  it('asks no record of mediation of a case that was refused before anybody mediated', () => {
    const refused: FileFacts = { ...whole, outcome: 'refused', agreementForm: null, sessions: 0, ended: true };
    expect(missingPapers(refused)).toEqual([]);
    expect(missingPapers({ ...refused, accepted: false, rightsTold: false, received: new Set() })).toEqual([]);
  });

  it('calls for what the case brought with it, without refusing to close', () => {
    const lacking: FileFacts = {
      ...whole,
      represented: true,
      followUps: 0,
      confirmationApplied: true,
      received: new Set(['identity', 'agreement']),
    };
    expect(missingPapers(lacking)).toEqual([]);
    const absent = checkFile(lacking).filter((one) => !one.present);
    expect(absent.map((one) => one.paper)).toEqual(['mandate', 'performance', 'follow-up']);
    expect(absent.every((one) => one.need === 'as-needed')).toBe(true);
  });

  it('lists each paper once and in file order, and always covers and contents', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const papers = checkFile(one).map((checked) => checked.paper);
        expect(papers).toEqual(everyPaper.filter((paper) => papers.includes(paper)));
        for (const paper of ['cover', 'contents', 'back-cover'] as const) expect(papers).toContain(paper);
        expect(papers.includes('application') || papers.includes('acceptance')).toBe(true);
        expect(papers.includes('agreement') && papers.includes('oral-agreement')).toBe(false);
      }),
    );
  });

  it('never misses more when one more paper is put into the file', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...everyPaper), (one, paper) => {
        const more = missingPapers({ ...one, received: new Set([...one.received, paper]) });
        expect(missingPapers(one)).toEqual(expect.arrayContaining(more));
        expect(more).not.toContain(paper);
      }),
    );
  });
});

describe('paperKey', () => {
  it('is one for a paper of which there is one, and one a party for proofs of identity', () => {
    expect(paperKey('agreement', null)).toBe(paperKey('agreement', 'a party'));
    expect(paperKey('identity', 'one')).not.toBe(paperKey('identity', 'another'));
    expect(paperKey('evidence', null)).toBeNull();
    expect(paperKey('session', null)).toBeNull();
  });
});

describe('wordFileless', () => {
  const made = { state: 'archived', archivedOn: null, provenance: 'demo' };

  it('says of a case that was made closed that there is no paper to look for', () => {
    expect(wordFileless(made)).toBe('这件案件是演示数据，没有纸质卷宗，不核对文书。');
    expect(wordFileless({ ...made, provenance: 'reconstructed' })).toContain('据公开数据重建');
  });

  it.each([
    ['that somebody recorded', { provenance: 'recorded' }],
    ['that is still open', { state: 'mediating' }],
    ['that was archived here', { archivedOn: '2026-03-11' }],
  ])('leaves the file of a case %s to be checked', (_which, change) => {
    expect(wordFileless({ ...made, ...change })).toBeNull();
  });
});
