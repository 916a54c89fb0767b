import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { uploadAs } from '../files/testing/upload-as.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { buildEdition } from './testing/build-edition.ts';

describe('a draft’s Word file that leaders edited', { timeout: 120_000 }, () => {
  let server: TestServer;
  let head: SignedIn, officer: SignedIn, stranger: SignedIn;
  let year = 2016;
  beforeAll(async () => {
    server = await startTestServer('2026-12-11');
    head = await server.signInStaff('justice-head', server.units.street);
    officer = await server.signInStaff('street-officer', server.units.street);
    stranger = await server.signInStaff('justice-head', server.units.otherStreet);
  });
  afterAll(() => server.close());

  const begin = () => buildEdition(server, { unit: server.units.street, year: (year += 1), state: 'drafting' });
  async function edited(edition: string, change: (xml: string) => string, who = head): Promise<string> {
    const response = await fetch(`${server.address}/api/files/reports/${edition}.docx`, {
      headers: { authorization: `Bearer ${head.token}` },
    });
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const body = strToU8(change(strFromU8(parts['word/document.xml']!)));
    return uploadAs(server, who, { bytes: zipSync({ ...parts, 'word/document.xml': body }), name: '改稿.docx' });
  }
  const prose = async (edition: string) => JSON.stringify((await head.api.reports.get({ edition })).outline.blocks);

  it('is shown as changes and questions, of which the chosen ones are taken over and nothing else', async () => {
    const edition = await begin();
    const file = await edited(edition, (xml) =>
      xml
        .replace('全年提供法律咨询', '全年免费提供法律咨询')
        .replace('公共法律服务', '公共法律服务与调解')
        .replace(/(consultation\.count".*?<w:t[^>]*>)[^<]*/s, '$199次'),
    );
    const compared = await head.api.reports.importEdited({ edition, file });
    expect(
      compared.changes.map(({ id, kind, pieces }) => [id, kind, pieces.filter((one) => one.op !== 'same')]),
    ).toEqual([
      ['c0', 'changed', [{ op: 'added', text: '与调解' }]],
      ['c1', 'changed', [{ op: 'added', text: '免费' }]],
    ]);
    expect(compared.numbers).toEqual([
      { id: 'n1', figure: 'consultation.count', name: '法律咨询次数', was: '0次', now: '99次' },
    ]);
    expect([compared.kept, compared.restored, compared.unknown, compared.version]).toEqual([1, 0, [], 1]);
    const { version } = await head.api.reports.acceptEdited({ edition, version: 1, file, accept: ['c1'] });
    expect(await prose(edition)).toBe(
      JSON.stringify([
        { heading: 1, text: '公共法律服务' },
        { paragraph: ['全年免费提供法律咨询{consultation.count}。'] },
      ]),
    );
    const again = await head.api.reports.importEdited({ edition, file });
    expect(again.changes.map((one) => one.id)).toEqual(['c0']);
    await head.api.reports.acceptEdited({ edition, version, file, accept: [], asText: ['n1'] });
    expect(await prose(edition)).toContain('全年免费提供法律咨询99次。');
    const { findings } = await head.api.reports.lint({ edition });
    expect(findings.some((one) => one.rule === 'unbacked-digit' && one.excerpt.includes('99'))).toBe(true);
  });

  it('is refused to those who do not draft, when it is no Word file, out of date, or out of turn', async () => {
    const edition = await begin();
    const file = await edited(edition, (xml) => xml.replace('全年', '今年全年'));
    const text = await uploadAs(server, head, { bytes: new TextEncoder().encode('全年'), name: '改稿.txt' });
    const ask = (change: object = {}, who = head) =>
      refusalOf(who.api.reports.importEdited({ edition, file, ...change }));
    const take = (change: object = {}, who = head) =>
      refusalOf(who.api.reports.acceptEdited({ edition, version: 1, file, accept: ['c1'], ...change }));
    for (const act of [ask, take]) {
      expect(await act({}, officer)).toEqual({ status: 403, code: 'not-allowed' });
      expect(await act({}, stranger)).toEqual({ status: 404, code: 'not-found' });
      expect(await act({ file: text })).toEqual({ status: 422, code: 'not-a-word-file' });
      expect(await act({ file: await edited(edition, (xml) => xml, stranger) })).toEqual({
        status: 404,
        code: 'upload-gone',
      });
    }
    expect(await take({ version: 2 })).toEqual({ status: 409, code: 'changed-meanwhile' });
    expect(await take({ accept: ['c7'] })).toEqual({ status: 422, code: 'no-such-change' });
    expect(await take({ accept: [] })).toEqual({ status: 422, code: 'nothing-changed' });
    await officer.api.reports.review({ edition });
    expect(await ask()).toEqual({ status: 409, code: 'wrong-state' });
    expect(await take({ version: 2 })).toEqual({ status: 409, code: 'wrong-state' });
  });

  it('writes one line in the record for one sitting of typing, and one for each file taken over', async () => {
    const edition = await begin();
    const { outline } = await head.api.reports.get({ edition });
    let version = 1;
    const save = async (title: string, who = head) =>
      ({ version } = await who.api.reports.editOutline({ edition, version, outline: { ...outline, title } }));
    for (const title of ['一', '二', '三']) await save(title);
    const district = await server.signInStaff('district-officer', server.units.district);
    await save('四', district);
    await save('五');
    server.advance({ minutes: 20 });
    await save('六');
    const file = await edited(edition, (xml) => xml.replace('全年', '今年全年'));
    await head.api.reports.acceptEdited({ edition, version, file, accept: ['c1'] });
    const id = server.app.keyring.ids.open('edition', edition);
    const acts = (await server.app.fork().find(AuditEntry, { thing: `edition:${id}` }, { orderBy: { id: 'asc' } })).map(
      (one) => one.act,
    );
    expect(acts).toEqual([...Array.from({ length: 4 }, () => 'reports.editOutline'), 'reports.acceptEdited']);
    expect((await head.api.reports.get({ edition })).steps.map(({ saves }) => saves).slice(-5)).toEqual([
      3,
      1,
      1,
      1,
      null,
    ]);
  });
});
