import { broughtPapers, caseOutcomes, mediationPapers, wordDay, type MediationPaper } from '@linfa/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from './case-file.ts';
import { papersOf, writtenPapers } from './papers-of.ts';
import { renderCaseFile, renderPaper } from './render-papers.ts';
import { arbitraryCase } from './testing/arbitrary-case.ts';
import { bodyOf, linesOf, rowsOf } from './testing/read-paper.ts';
import { bareCase, sampleCase } from './testing/sample-case.ts';

const day = '2026-04-20';
const forms = (Object.keys(mediationPapers) as MediationPaper[]).filter((kind) => !broughtPapers.has(kind));

async function read(file: CaseFile, kind: MediationPaper) {
  const bytes = await renderPaper(file, kind, day);
  if (!bytes) throw new Error(`no ${kind}`);
  const xml = bodyOf(bytes);
  return { xml, text: linesOf(xml).join('\n'), rows: rowsOf(xml) };
}

/** Values as they stand on paper. */
const parties = (file: CaseFile) =>
  file.parties.flatMap((one) => [one.name, one.sex, one.ethnicity, one.occupation, one.contact, one.address]);
const dayWord = (on: string | null | undefined) => (on ? wordDay(on) : null);
const multiline = (...texts: (string | null | undefined)[]) => texts.flatMap((text) => text?.split('\n') ?? []);

/** What each paper has to hold, as the field asks for it. */
const holds: Readonly<Partial<Record<MediationPaper, (file: CaseFile) => (string | null | undefined)[]>>> = {
  cover: (file) => [
    file.committee.name,
    file.fileNumber,
    dayWord(file.acceptedOn),
    dayWord(file.concludedOn),
    ...file.mediators,
    file.archive.archivedBy,
    dayWord(file.archive.archivedOn),
    file.archive.volumeNumber,
    file.archive.retention,
  ],
  contents: (file) => writtenPapers(file).map((paper) => paper.title),
  application: (file) => [
    ...parties(file),
    ...multiline(file.facts),
    ...file.requests,
    file.committee.name,
    dayWord(file.requestedOn),
  ],
  acceptance: (file) => [
    file.fileNumber,
    dayWord(file.acceptedOn),
    file.committee.name,
    ...parties(file),
    ...multiline(file.facts),
    file.registrar,
    ...file.consents.flatMap((one) => (one.consented === null ? [] : [one.party, dayWord(one.on)])),
  ],
  'rights-notice': (file) => [
    file.committee.name,
    dayWord(file.rightsToldOn),
    '接受调解、拒绝调解或者要求终止调解',
    '不收取任何费用',
    '三十日内共同向人民法院申请司法确认',
  ],
  session: (file) =>
    file.sessions.flatMap((one) => [
      dayWord(one.heldOn),
      one.startsAt,
      one.endsAt,
      one.place,
      one.matter,
      ...one.present,
      ...one.mediators,
      one.recorder,
      ...multiline(one.statements, one.principles, one.evidence, one.result),
    ]),
  agreement: (file) =>
    file.agreement?.form !== 'written'
      ? []
      : [
          file.fileNumber,
          ...parties(file),
          ...multiline(file.agreement.facts),
          ...file.agreement.terms,
          file.agreement.manner,
          file.agreement.place,
          dayWord(file.agreement.deadline),
          dayWord(file.agreement.effectiveOn ?? file.agreement.reachedOn),
          file.committee.name,
        ],
  'oral-agreement': (file) =>
    file.agreement?.form !== 'oral'
      ? []
      : [
          file.fileNumber,
          ...parties(file),
          ...multiline(file.agreement.facts),
          ...file.agreement.terms,
          file.agreement.manner,
          file.agreement.place,
          dayWord(file.agreement.deadline),
          dayWord(file.agreement.reachedOn),
        ],
  inquiry: (file) =>
    file.inquiries.flatMap((one) => [
      dayWord(one.heldOn),
      one.place,
      one.asked,
      ...one.investigators,
      one.recorder,
      ...multiline(one.record),
    ]),
  mandate: (file) =>
    file.parties.flatMap(({ name, agent }) =>
      agent === null ? [] : [name, agent.name, agent.relation, agent.contact, ...multiline(agent.powers)],
    ),
  'follow-up': (file) =>
    file.followUps.flatMap((one) => [
      one.party,
      file.fileNumber,
      one.reason,
      one.performance,
      one.satisfaction,
      one.visitor,
      one.way,
      dayWord(one.visitedOn),
    ]),
  confirmation: (file) => [
    ...parties(file),
    file.fileNumber,
    dayWord(file.agreement?.reachedOn),
    dayWord(file.agreement?.effectiveOn),
    file.confirmation?.court,
    dayWord(file.confirmation?.appliedOn),
  ],
  statement: (file) => [
    file.fileNumber,
    ...file.parties.map((party) => party.name),
    ...(file.outcome === 'agreed' || file.outcome === 'pending' ? [] : [caseOutcomes[file.outcome]]),
    file.ending?.ground,
    ...multiline(file.ending?.reason, file.ending?.otherWays),
    dayWord(file.concludedOn),
  ],
  'closing-report': (file) => [
    file.fileNumber,
    ...file.parties.map((party) => party.name),
    ...file.mediators,
    ...multiline(file.facts),
    dayWord(file.acceptedOn),
    dayWord(file.concludedOn),
    ...file.performances.flatMap((one) => [dayWord(one.on), one.note]),
    ...file.followUps.flatMap((one) => [one.party, dayWord(one.visitedOn)]),
    ...(file.confirmation && file.confirmation.state !== 'none'
      ? [dayWord(file.confirmation.appliedOn), file.confirmation.documentNumber]
      : []),
  ],
  'back-cover': (file) => [file.archive.archivedBy, dayWord(file.archive.archivedOn)],
};

describe('a case’s papers', () => {
  it.each(forms)('%s holds whatever the records give, and a blank for the rest, whatever was typed', async (kind) => {
    await fc.assert(
      fc.asyncProperty(arbitraryCase, async (file) => {
        const { text } = await read(file, kind);
        for (const given of holds[kind]?.(file) ?? [])
          if (given !== null && given !== undefined) expect(text).toContain(given);
        expect(text).not.toMatch(/undefined|null|NaN|Invalid|\[object/);
      }),
      { numRuns: 40 },
    );
  });

  it.each(forms)('%s of a case of which nothing is known is a form for the pen', async (kind) => {
    const { text, rows } = await read(bareCase, kind);
    const empty = rows.flat().filter((cell) => cell === '');
    expect(text.includes('＿＿') || empty.length > 0).toBe(true);
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it.each([...broughtPapers])('has no form for %s, which others bring', async (kind) => {
    expect(await renderPaper(sampleCase, kind, day)).toBeNull();
  });

  it('leaves every signature and seal to a hand', async () => {
    const signed = ['application', 'agreement', 'session', 'confirmation', 'mandate'] as const;
    const texts = await Promise.all(signed.map(async (kind) => (await read(sampleCase, kind)).text.split('\n')));
    const lines = texts.flat().filter((line) => line.includes('签名') && line.includes('：'));
    expect(lines).toHaveLength(16);
    expect(lines.filter((line) => !/：＿+$/.test(line))).toEqual([]);
  });

  it('prints an empty cell or a blank, never a word, where a party’s field is not known', async () => {
    const [party] = sampleCase.parties;
    const file: CaseFile = { ...sampleCase, parties: [{ ...party!, occupation: null, age: null, contact: null }] };
    const { rows } = await read(file, 'application');
    expect(rows[1]).toEqual(['', '年龄', '', '职业或职务', '']);
    expect(rows[2]).toEqual(['', '联系方式', '', '单位或住址', party!.address]);
    expect((await read(file, 'agreement')).text).toContain('年龄＿＿岁，职业或职务：＿＿＿＿，联系方式：＿＿＿＿');
  });

  it('gives each sitting, visit and mandate a paper of its own on a page of its own', async () => {
    expect(papersOf(sampleCase, 'session').map((paper) => paper.key)).toEqual(['session-1', 'session-2']);
    const { xml } = await read(sampleCase, 'follow-up');
    expect(xml.match(/w:pageBreakBefore/g)).toHaveLength(1);
    expect((await read(sampleCase, 'mandate')).text).toContain('赵代理');
  });

  it('calls nobody an applicant where the committee came by itself', async () => {
    const { text } = await read({ ...sampleCase, source: 'initiative', facts: null }, 'acceptance');
    expect(text).not.toContain('申请人');
    expect(text).toContain('当事人');
  });

  it('counts pages in the contents as far as they were counted', async () => {
    const { rows } = await read(sampleCase, 'contents');
    const pages = new Map(rows.map(([, title, page]) => [title, page]));
    expect(pages.get('人民调解申请书')).toBe('1');
    expect(pages.get('人民调解权利义务告知书')).toBe('3—4');
    expect(pages.get('李乙二身份证复印件')).toBe('6—7');
    expect(pages.get('授权委托书')).toBe('8');
    expect(pages.get('人民调解调查记录')).toBe('');
    expect(pages.get('人民调解协议书')).toBe('');
  });
});

describe('a whole case file', () => {
  it('holds every paper in file order, cover first and back cover last', async () => {
    const text = linesOf(bodyOf(await renderCaseFile(sampleCase, day)));
    const titles = ['人民调解卷宗', '卷内目录', ...writtenPapers(sampleCase).map((paper) => paper.title), '封底'];
    let from = 0;
    for (const title of titles) {
      const at = text.indexOf(title, from);
      expect(at, title).toBeGreaterThanOrEqual(from);
      from = at;
    }
    expect(text.filter((line) => line === '李乙二身份证复印件')).toHaveLength(2);
    expect(text).toContain('（粘贴处，第2页，共2页）');
  });

  it('points each line of its contents at a page that is there, whatever the case', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCase, async (file) => {
        const xml = bodyOf(await renderCaseFile(file, day));
        const targets = [...xml.matchAll(/PAGEREF ([a-z0-9-]+)/g)].map((match) => match[1]);
        const marks = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)" w:id="(\d+)"/g)];
        const names = marks.map((match) => match[1]);
        expect(new Set(names).size).toBe(names.length);
        expect(new Set(marks.map((match) => match[2])).size).toBe(names.length);
        expect(names).toEqual(expect.arrayContaining(targets));
        expect(linesOf(xml).join('\n')).not.toMatch(/undefined|null|NaN|\[object/);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same bytes for the same case, and others for another', async () => {
    const [one, again, other] = await Promise.all([
      renderCaseFile(sampleCase, day),
      renderCaseFile(sampleCase, day),
      renderCaseFile({ ...sampleCase, facts: '另一件事' }, day),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(again))).toBe(true);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  });
});
