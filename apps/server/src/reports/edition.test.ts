import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '@linfa/report';
import type { App } from '../app.ts';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { findUnit } from '../org-units/find-unit.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { seededApp } from '../seeds/testing/seeded-app.ts';
import { advanceEdition, type EditionStep } from './advance-edition.ts';
import { compareEdition, signedContributions } from './compare-edition.ts';
import { EditionFile } from './edition-file.entity.ts';
import { Edition } from './edition.entity.ts';
import { reportBytes } from './report-bytes.ts';
import { defaultOutline } from './shipped-outlines.ts';
import { signEdition } from './sign-edition.ts';
import { unitReport } from './unit-report.ts';

const today = '2026-03-11';
const year = 2025;

describe('an edition', { timeout: 240_000 }, () => {
  let app: App;
  let editionId: number;
  const by = { actor: '演示签发人', at: new Date('2026-02-20T01:00:00Z') };

  beforeAll(async () => {
    ({ app } = await seededApp(today));
    const em = app.fork();
    const unit = await findUnit(em, 'demo');
    const edition = em.create(Edition, {
      origin: null,
      unit,
      place: unit.place,
      kind: 'law-government',
      year,
      state: 'drafting',
      outline: defaultOutline('law-government', unit.kind),
      day: null,
      publishedOn: null,
      frozen: null,
      docxDigest: null,
      provenance: 'demo',
    });
    await em.persist(edition).flush();
    editionId = edition.id;
  }, 180_000);
  afterAll(() => app.close());

  async function step(act: EditionStep['act']): Promise<void> {
    const em = app.fork();
    advanceEdition(em, await em.findOneOrFail(Edition, { id: editionId }), { ...by, act });
    await em.flush();
  }

  async function sign(day = '2026-02-20'): Promise<void> {
    await app.fork().transactional(async (em) => {
      const unit = await findUnit(em, 'demo');
      await signEdition(em, unit, await em.findOneOrFail(Edition, { id: editionId }), { ...by, day });
    });
  }

  async function compare() {
    const em = app.fork();
    return compareEdition(em, await findUnit(em, 'demo'), year, 'law-government', today);
  }

  it('is not compared and not signed while it is a draft', async () => {
    await expect(compare()).rejects.toMatchObject({ code: 'edition-not-signed' });
    await expect(sign()).rejects.toMatchObject({ code: 'wrong-state' });
    await expect(step('publish')).rejects.toMatchObject({ code: 'wrong-state' });
    expect(await app.fork().count(EditionFile, { edition: editionId })).toBe(0);
  });

  it('freezes, once signed, its bytes, its values and every record behind them', async () => {
    await step('review-secrecy');
    await step('discuss');
    await sign();
    const em = app.fork();
    const edition = await em.findOneOrFail(Edition, { id: editionId });
    const file = await em.findOneOrFail(EditionFile, { edition: editionId, format: 'docx' });
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(edition.docxDigest);
    expect(Buffer.from(await renderDocx(edition.frozen!.document)).equals(Buffer.from(file.bytes))).toBe(true);
    expect(edition.frozen?.document.signature.day).toBe('2026-02-20');
    const report = await unitReport(em, await findUnit(em, 'demo'), year, 'law-government', today);
    expect(edition.frozen?.figures.map((one) => one.key)).toEqual(report.bound.map((one) => one.key));
    expect((await signedContributions(em, edition)).length).toBeGreaterThan(100);
    expect(await compare()).toMatchObject({ intact: true, differences: [] });
  });

  it('gives its signed bytes whatever the records say later, and a draft on request', async () => {
    const em = app.fork();
    const unit = await findUnit(em, 'demo');
    const [event] = await em.find(
      OutreachEvent,
      { place: { $like: `${unit.place}%` }, state: 'held', heldOn: { $gte: '2025-01-01', $lte: '2025-12-31' } },
      { orderBy: { id: 'asc' }, limit: 1 },
    );
    event!.heldOn = '2024-06-01';
    await em.flush();
    const signed = await reportBytes(app.fork(), unit, year, 'law-government', 'docx', today);
    const file = await app.fork().findOneOrFail(EditionFile, { edition: editionId, format: 'docx' });
    expect(signed.signed).toBe(true);
    expect(Buffer.from(signed.bytes as Uint8Array).equals(Buffer.from(file.bytes))).toBe(true);
    const draft = await reportBytes(app.fork(), unit, year, 'law-government', 'docx', today, true);
    expect(draft.signed).toBe(false);
    expect(Buffer.from(draft.bytes as Uint8Array).equals(Buffer.from(file.bytes))).toBe(false);
    const { intact, differences } = await compare();
    expect(intact).toBe(true);
    expect(differences.flatMap((one) => one.records)).toContainEqual(
      expect.objectContaining({ change: 'removed', recordSet: 'outreachEvents', recordId: event!.id }),
    );
    expect(differences.some((one) => one.kind === 'value' && one.sentence.includes(`编号${event!.id}`))).toBe(true);
  });

  it('returned and signed again, is frozen anew and leaves nothing of the first signature', async () => {
    const before = await app.fork().findOneOrFail(Edition, { id: editionId });
    await step('report');
    await step('return');
    await step('revise');
    await step('review-secrecy');
    await step('discuss');
    await sign('2026-03-01');
    const after = await app.fork().findOneOrFail(Edition, { id: editionId });
    expect(after.frozen?.digest).not.toBe(before.frozen?.digest);
    expect(after.docxDigest).not.toBe(before.docxDigest);
    expect(await app.fork().count(EditionFile, { edition: editionId })).toBe(1);
    expect(await compare()).toMatchObject({ intact: true, differences: [] });
  });

  it('keeps who did what, from which state to which', async () => {
    const steps = await app.fork().find(AuditEntry, { thing: `edition:${editionId}` }, { orderBy: { id: 'asc' } });
    expect(steps.map((one) => `${one.act} ${one.fromState}→${one.toState}`)).toEqual([
      'reports.review drafting→secrecy-reviewed',
      'reports.discuss secrecy-reviewed→discussed',
      'reports.sign discussed→signed',
      'reports.report signed→reported',
      'reports.returnWithRemarks reported→returned',
      'reports.revise returned→drafting',
      'reports.review drafting→secrecy-reviewed',
      'reports.discuss secrecy-reviewed→discussed',
      'reports.sign discussed→signed',
    ]);
    expect(new Set(steps.map((one) => one.actor))).toEqual(new Set(['演示签发人']));
  });

  it('signs all of it or nothing', async () => {
    const before = await app.fork().findOneOrFail(Edition, { id: editionId });
    await step('report');
    await step('return');
    await step('revise');
    await step('review-secrecy');
    await step('discuss');
    const broken = app.fork().transactional(async (em) => {
      const unit = await findUnit(em, 'demo');
      await signEdition(em, unit, await em.findOneOrFail(Edition, { id: editionId }), { ...by, day: '2026-03-05' });
      throw new Error('the power went');
    });
    await expect(broken).rejects.toThrow('the power went');
    const after = await app.fork().findOneOrFail(Edition, { id: editionId });
    expect([after.state, after.docxDigest, after.day]).toEqual(['discussed', before.docxDigest, before.day]);
    expect(await app.fork().count(EditionFile, { edition: editionId })).toBe(1);
  });
});
