import type { CallRefused } from '@linfa/contract/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';
import { shippedOutlines } from './shipped-outlines.ts';
import { buildEdition, smallOutline } from './testing/build-edition.ts';

const wrongState = { status: 409, code: 'wrong-state' };
const notAllowed = { status: 403, code: 'not-allowed' };
const notFound = { status: 404, code: 'not-found' };

describe('reports over the wire', { timeout: 120_000 }, () => {
  let server: TestServer;
  let head: SignedIn, officer: SignedIn, signatory: SignedIn, district: SignedIn, adviser: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    const { street, district: whole, community } = server.units;
    head = await server.signInStaff('justice-head', street);
    officer = await server.signInStaff('street-officer', street);
    signatory = await server.signInStaff('signatory', street);
    district = await server.signInStaff('district-officer', whole);
    adviser = await server.signInStaff('adviser', community);
  });
  afterAll(() => server.close());

  const report = (who: SignedIn, change: object = {}) =>
    who.api.reports.open({ unit: 'd-1', year: 2025, kind: 'law-government', ...change });
  const file = (edition: string, who?: SignedIn) =>
    fetch(
      `${server.address}/api/files/reports/${edition}.docx`,
      who ? { headers: { authorization: `Bearer ${who.token}` } } : {},
    );
  const page = () => fetch(`${server.address}/reports/d-1/2025/law-government`, { headers: { accept: 'text/html' } });

  it('goes from draft to public by those who may, refused to all others and out of turn; a later correction shows as a named difference', async () => {
    const logged = [];
    for (const day of ['2025-05-06', '2025-06-10'])
      logged.push(
        await adviser.api.consultations.logConsultation({
          community: 'd-1-1',
          line: { day, mode: 'on-site', channel: 'walk-in', matter: 'family', result: 'answered', minutes: 20 },
        }),
      );
    expect(await refusalOf(report(officer))).toEqual(notAllowed);
    expect(await refusalOf(report(head, { unit: 'd-2' }))).toEqual(notAllowed);
    expect(await refusalOf(report(head, { year: 2027 }))).toEqual({ status: 422, code: 'year-in-future' });
    expect(await refusalOf(report(head, { from: { outline: 'nothing' } }))).toEqual({
      status: 422,
      code: 'unknown-outline',
    });
    expect(await refusalOf(report(head, { from: { lastYear: true } }))).toEqual({ status: 404, code: 'no-edition' });
    const { id: edition, state, may } = await report(head, { from: { outline: 'street-umbrella' } });
    expect([state, may]).toEqual(['drafting', ['edit']]);
    expect(await refusalOf(report(head))).toEqual({ status: 409, code: 'edition-exists' });

    const draft = await head.api.reports.get({ edition });
    expect(draft.signed).toBe(false);
    expect(draft.document.figures.find((one) => one.id === 'consultation.count')?.value).toBe(2);
    const saved = await head.api.reports.editOutline({
      edition,
      version: draft.edition.version,
      outline: { ...draft.outline, documentNumber: '试司〔2026〕1号' },
    });
    expect(saved.version).toBeGreaterThan(draft.edition.version);
    expect((await officer.api.reports.lint({ edition })).findings.every((one) => one.why !== '')).toBe(true);
    expect(await refusalOf(head.api.reports.compare({ edition }))).toEqual({ status: 422, code: 'edition-not-signed' });

    expect(await refusalOf(signatory.api.reports.sign({ edition, version: saved.version }))).toEqual(wrongState);
    expect(await refusalOf(head.api.reports.review({ edition }))).toEqual(notAllowed);
    expect((await officer.api.reports.review({ edition, note: '不涉密' })).state).toBe('secrecy-reviewed');
    expect(
      await refusalOf(head.api.reports.editOutline({ edition, version: saved.version + 1, outline: draft.outline })),
    ).toEqual(wrongState);
    expect(await refusalOf(officer.api.reports.discuss({ edition, meeting: '党工委会议', day: '2026-03-05' }))).toEqual(
      notAllowed,
    );
    expect(await refusalOf(head.api.reports.discuss({ edition, meeting: '党工委会议', day: '2026-03-12' }))).toEqual({
      status: 422,
      code: 'day-in-future',
    });
    const discussed = await head.api.reports.discuss({ edition, meeting: '党工委会议', day: '2026-03-05' });
    expect(await refusalOf(head.api.reports.sign({ edition, version: discussed.version }))).toEqual(notAllowed);
    expect(await refusalOf(signatory.api.reports.sign({ edition, version: saved.version }))).toEqual({
      status: 409,
      code: 'changed-meanwhile',
    });
    expect(
      await refusalOf(signatory.api.reports.sign({ edition, version: discussed.version, day: '2026-03-12' })),
    ).toEqual({ status: 422, code: 'day-in-future' });
    expect((await signatory.api.reports.sign({ edition, version: discussed.version })).day).toBe('2026-03-11');
    expect(await refusalOf(head.api.reports.publish({ edition }))).toEqual(wrongState);
    expect(await refusalOf(signatory.api.reports.report({ edition }))).toEqual(notAllowed);
    await head.api.reports.report({ edition });
    expect(await refusalOf(head.api.reports.returnWithRemarks({ edition, remarks: '重写' }))).toEqual(notAllowed);
    const signedBytes = Buffer.from(await (await file(edition, head)).arrayBuffer());
    expect(await head.api.reports.compare({ edition })).toEqual({ intact: true, differences: [] });
    expect((await page()).status).toBe(404);
    expect((await head.api.reports.publish({ edition })).publishedOn).toBe('2026-03-11');
    expect(await refusalOf(head.api.reports.revise({ edition }))).toEqual(wrongState);

    await adviser.api.consultations.amend({
      consultation: logged[0]!.id,
      version: 1,
      reason: '实为上一年',
      change: { day: '2024-12-31' },
    });
    const { intact, differences } = await district.api.reports.compare({ edition });
    expect(intact).toBe(true);
    expect(differences).toContainEqual(
      expect.objectContaining({
        kind: 'value',
        key: 'consultation.count',
        signed: '2次',
        now: '1次',
        records: [
          {
            set: 'consultations',
            record: server.app.keyring.ids.seal(
              'consultations',
              server.app.keyring.ids.open('consultation', logged[0]!.id),
            ),
            change: 'removed',
          },
        ],
      }),
    );
    expect(differences.every((one) => !one.sentence.includes('编号'))).toBe(true);

    const shown = await page();
    expect([shown.status, (await shown.text()).includes('试司〔2026〕1号')]).toEqual([200, true]);
    const published = await fetch(`${server.address}/reports/d-1/2025/law-government/report.docx`);
    expect(Buffer.from(await published.arrayBuffer()).equals(signedBytes)).toBe(true);
    const { signed, document, steps, outline } = await officer.api.reports.get({ edition });
    expect([signed, document.figures.find((one) => one.id === 'consultation.count')?.value]).toEqual([true, 2]);
    // Looking at what was signed shows what was signed, not what the amended record would print.
    expect((await officer.api.reports.preview({ edition, outline })).document).toEqual(document);
    expect(steps.map((one) => `${one.act} ${one.from ?? ''}→${one.to ?? ''} ${one.reason ?? ''}`.trim())).toEqual([
      'reports.open →drafting',
      `reports.editOutline → 第1版之后`,
      'reports.review drafting→secrecy-reviewed 不涉密',
      'reports.discuss secrecy-reviewed→discussed 2026-03-05 党工委会议',
      'reports.sign discussed→signed',
      'reports.report signed→reported',
      'reports.publish reported→published',
    ]);
    expect(steps.map((one) => one.saves)).toEqual([null, 1, null, null, null, null, null]);
  });

  it('comes back with remarks, is a draft of today again, and is signed anew', async () => {
    const edition = await buildEdition(server, { unit: server.units.street, year: 2024, state: 'discussed' });
    await signatory.api.reports.sign({ edition, version: 1 });
    await head.api.reports.report({ edition });
    expect(await district.api.reports.returnWithRemarks({ edition, remarks: '请补充不足' })).toMatchObject({
      state: 'returned',
      may: ['revise'],
    });
    expect((await head.api.reports.get({ edition })).signed).toBe(true);
    await head.api.reports.revise({ edition, note: '按意见修改' });
    const again = await head.api.reports.get({ edition });
    expect([again.signed, again.edition.state, again.steps.map((one) => one.reason)]).toEqual([
      false,
      'drafting',
      [null, null, '请补充不足', '按意见修改'],
    ]);
    await officer.api.reports.review({ edition });
    const { version } = await head.api.reports.discuss({ edition, meeting: '党工委会议', day: '2026-03-11' });
    expect((await signatory.api.reports.sign({ edition, version })).state).toBe('signed');
  });

  it('refuses the second of two who edit the same version, and gives both texts back', async () => {
    const edition = await buildEdition(server, { unit: server.units.street, year: 2023, state: 'drafting' });
    const mine = { ...smallOutline, title: '第一份' },
      theirs = { ...smallOutline, title: '第二份' };
    const both = await Promise.allSettled([
      head.api.reports.editOutline({ edition, version: 1, outline: onTheWire(mine) }),
      district.api.reports.editOutline({ edition, version: 1, outline: onTheWire(theirs) }),
    ]);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as CallRefused] : []));
    expect(refused.map((one) => [one.status, one.code])).toEqual([[409, 'changed-meanwhile']]);
    const kept = (await head.api.reports.get({ edition })).outline;
    const conflict = refused[0]!.conflict!;
    expect(conflict).toMatchObject({ theirs: { title: kept.title }, version: 2 });
    expect([(conflict.yours as { title: string }).title, kept.title].sort()).toEqual(['第一份', '第二份']);
    const { version } = await district.api.reports.editOutline({ edition, version: 2, outline: onTheWire(theirs) });
    expect(version).toBe(3);
    // The same once more, as when the answer was lost on the way.
    expect((await district.api.reports.editOutline({ edition, version: 2, outline: onTheWire(theirs) })).version).toBe(
      3,
    );
  });

  it('keeps no outline that cannot be composed', async () => {
    const edition = await buildEdition(server, { unit: server.units.street, year: 2022, state: 'drafting' });
    const save = (change: object) =>
      head.api.reports.editOutline({ edition, version: 1, outline: onTheWire({ ...smallOutline, ...change }) });
    expect(await refusalOf(save({ figures: [{ figure: 'nothing.at-all' }] }))).toEqual({
      status: 422,
      code: 'outline-bad-figure',
    });
    expect(await refusalOf(save({ blocks: [{ paragraph: ['{unknown}'] }] }))).toEqual({
      status: 422,
      code: 'outline-bad-figure',
    });
    expect(await refusalOf(save({ blocks: [{ paragraph: ['{'] }] }))).toEqual({ status: 422, code: 'bad-outline' });
    expect(await refusalOf(save({ kind: 'outreach-duty' }))).toEqual({ status: 422, code: 'bad-outline' });
    expect(await refusalOf(save({ more: 1 }))).toEqual({ status: 400, code: 'bad-request' });
    expect((await head.api.reports.get({ edition })).edition.version).toBe(1);
  });

  it('takes every shipped outline over the wire as it is', async () => {
    const { items } = await head.api.reports.listOutlines({});
    expect(items).toHaveLength(shippedOutlines().size);
    const edition = await buildEdition(server, { unit: server.units.street, year: 2021, state: 'drafting' });
    let version = 1;
    for (const outline of shippedOutlines().values()) {
      if (outline.kind !== 'law-government') continue;
      ({ version } = await head.api.reports.editOutline({ edition, version, outline: onTheWire(outline) }));
      expect((await head.api.reports.get({ edition })).outline).toEqual(outline);
    }
    expect(version).toBeGreaterThan(3);
  });

  it('begins from last year’s outline', async () => {
    await buildEdition(server, { unit: server.units.otherStreet, year: 2024, state: 'published' });
    const { id } = await district.api.reports.open({
      unit: 'd-2',
      year: 2025,
      kind: 'law-government',
      from: { lastYear: true },
    });
    expect((await district.api.reports.get({ edition: id })).outline.id).toBe('small');
  });

  it('is opened once when two open it at once', async () => {
    const both = await Promise.allSettled(
      [head, district].map((who) => who.api.reports.open({ unit: 'd-1', year: 2020, kind: 'outreach-duty' })),
    );
    expect(both.map((one) => (one.status === 'rejected' ? (one.reason as CallRefused).code : 'opened')).sort()).toEqual(
      ['edition-exists', 'opened'],
    );
  });

  it('is signed once when two sign at once', async () => {
    const edition = await buildEdition(server, { unit: server.units.street, year: 2019, state: 'discussed' });
    const both = await Promise.allSettled([1, 2].map(() => signatory.api.reports.sign({ edition, version: 1 })));
    expect(both.map((one) => (one.status === 'rejected' ? (one.reason as CallRefused).code : 'signed')).sort()).toEqual(
      ['changed-meanwhile', 'signed'],
    );
    const id = server.app.keyring.ids.open('edition', edition);
    expect(await server.app.fork().count(AuditEntry, { thing: `edition:${id}` })).toBe(1);
  });

  it('lists the editions of a subtree page by page in the same statements, to those in reach only', async () => {
    const ask = (limit: number) =>
      statementsOf(server.app.database, () => district.api.reports.list({ unit: 'd', limit }));
    expect((await ask(5)).length).toBe((await ask(1)).length);
    const first = await district.api.reports.list({ unit: 'd', limit: 2 });
    const second = await district.api.reports.list({ unit: 'd', limit: 2, after: first.next! });
    expect(new Set([...first.items, ...second.items].map((one) => one.id)).size).toBe(4);
    expect((await head.api.reports.list({ unit: 'd-1', year: 2025 })).items.map((one) => one.state)).toEqual([
      'published',
    ]);
    expect(await refusalOf(head.api.reports.list({ unit: 'd-2' }))).toEqual(notAllowed);
    const other = await buildEdition(server, { unit: server.units.otherStreet, year: 2023, state: 'drafting' });
    expect(await refusalOf(head.api.reports.get({ edition: other }))).toEqual(notFound);
    expect(await refusalOf(head.api.reports.discuss({ edition: other, meeting: '会', day: '2026-03-01' }))).toEqual(
      notFound,
    );
    expect(await refusalOf(adviser.api.reports.get({ edition: other }))).toEqual(notAllowed);
    expect(await refusalOf(head.api.reports.get({ edition: 'A'.repeat(22) }))).toEqual(notFound);
  });
});

type WireOutline = Parameters<SignedIn['api']['reports']['editOutline']>[0]['outline'];

/** An outline as the wire has it: the same, not read-only. */
function onTheWire(outline: object): WireOutline {
  return structuredClone(outline) as WireOutline;
}
