import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadAs } from '../files/testing/upload-as.ts';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

const march = { unit: 'd-1-1', from: '2026-03-01', to: '2026-03-31' };

describe('a register as a file', () => {
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    const officer = await server.signInStaff('street-officer', server.units.street);
    await officer.api.registers.define({
      unit: 'd-1',
      code: 'visits',
      name: '走访',
      unitOfMeasure: 'act',
      columns: [
        { code: 'enterprise', name: '企业', type: 'subject' },
        { code: 'workers', name: '人数', type: 'number', unit: 'person' },
        { code: 'share', name: '比例', type: 'number', unit: 'percent' },
        { code: 'next', name: '回访日', type: 'day' },
      ],
    });
    const csv = '日期,企业,人数,比例,回访日\n2026-03-01,=HYPERLINK(""),12,97.41,2026-04-01\n2026-03-02,乙公司,,,\n';
    await clerk.api.registers.importEntries({ register: 'visits', unit: 'd-1-1', csv });
  });
  afterAll(() => server.close());

  const get = (format: string, who: SignedIn | null = clerk, query: Readonly<Record<string, string>> = march) =>
    fetch(
      `${server.address}/api/files/registers/visits.${format}?${new URLSearchParams(query).toString()}`,
      who ? { headers: { authorization: `Bearer ${who.token}` } } : {},
    );

  it.each(['xlsx', 'csv'] as const)('goes out as %s and comes in again line by line the same', async (format) => {
    const response = await get(format);
    expect([response.status, response.headers.get('content-disposition')?.startsWith('attachment')]).toEqual([
      200,
      true,
    ]);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const type = format === 'csv' ? { type: 'text/csv' } : {};
    const file = await uploadAs(server, clerk, { bytes, name: `走访.${format}`, ...type });
    const preview = await clerk.api.registers.importPreview({ register: 'visits', unit: 'd-1-1', file });
    expect([preview.rows, preview.bad, preview.hints.map((one) => one.row)]).toEqual([2, [], [2, 3]]);
  });

  it('runs no formula that somebody wrote into it', async () => {
    expect(await (await get('csv')).text()).toContain("'=HYPERLINK");
  });

  it('is for those who read the register there', async () => {
    const sister = await server.signInStaff('community-clerk', server.units.sisterCommunity);
    expect((await get('xlsx', null)).status).toBe(401);
    expect((await get('xlsx', sister)).status).toBe(403);
    expect((await get('csv', await server.signInResident())).status).toBe(403);
    expect((await get('pdf')).status).toBe(404);
    expect((await get('xlsx', clerk, { ...march, from: '三月' })).status).toBe(422);
    expect((await get('xlsx', clerk, { from: '2026-03-01', to: '2026-03-31' })).status).toBe(404);
  });
});
