import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { Edition } from './edition.entity.ts';
import { buildEdition } from './testing/build-edition.ts';

describe('the files of a report', () => {
  let server: TestServer;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    officer = await server.signInStaff('street-officer', server.units.street);
  });
  afterAll(() => server.close());

  const file = (edition: string, who?: SignedIn, format = 'docx') =>
    fetch(
      `${server.address}/api/files/reports/${edition}.${format}`,
      who ? { headers: { authorization: `Bearer ${who.token}` } } : {},
    );

  it('gives the text as a page and the statistics behind it as a workbook', async () => {
    const edition = await buildEdition(server, { unit: server.units.street, year: 2017, state: 'drafting' });
    const [html, xlsx] = [await file(edition, officer, 'html'), await file(edition, officer, 'xlsx')];
    expect([html.status, await html.text()]).toEqual([200, expect.stringContaining('2017年')]);
    expect([xlsx.status, xlsx.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    expect(Buffer.from(await xlsx.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK');
    expect((await file(edition, officer, 'pdf')).status).toBe(404);
  });

  it('gives a draft as a Word file to those in reach, and to nobody else', async () => {
    const edition = await buildEdition(server, { unit: server.units.street, year: 2018, state: 'drafting' });
    const draft = await file(edition, officer);
    expect([
      draft.status,
      draft.headers.get('content-type'),
      decodeURIComponent(draft.headers.get('content-disposition') ?? '').includes('草稿'),
    ]).toEqual([200, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', true]);
    expect(
      Buffer.from(await draft.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect((await file(edition)).status).toBe(401);
    expect((await file(edition, await server.signInStaff('adviser', server.units.community))).status).toBe(404);
    expect((await file(edition, await server.signInStaff('justice-head', server.units.otherStreet))).status).toBe(404);
    expect((await file('A'.repeat(22), officer)).status).toBe(404);
    expect(
      (await server.app.fork().findOneOrFail(Edition, { id: server.app.keyring.ids.open('edition', edition) })).frozen,
    ).toBeNull();
  });
});
