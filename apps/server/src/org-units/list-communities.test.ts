import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
}, 180_000);
afterAll(() => server.close());

describe('the communities that residents choose from', () => {
  it('are listed to anybody, street by street, page by page', async () => {
    const visitor = server.client();
    const first = await visitor.orgUnits.listCommunities({ limit: 2 });
    expect(first.items).toEqual([
      { code: 'd-1-1', name: '试验东街道第一社区', kind: 'community', street: { code: 'd-1', name: '试验东街道' } },
      { code: 'd-1-2', name: '试验东街道第二社区', kind: 'community', street: { code: 'd-1', name: '试验东街道' } },
    ]);
    const rest = await visitor.orgUnits.listCommunities({ limit: 2, after: first.next ?? '' });
    expect(rest.items.map((one) => one.code)).toEqual(['d-2-1']);
    expect(rest.next).toBeNull();
  });

  it('are found by street and by a part of their name, whatever is typed', async () => {
    const find = async (input: object) =>
      (await server.client().orgUnits.listCommunities(input)).items.map((one) => one.code);
    expect(await find({ street: 'd-2' })).toEqual(['d-2-1']);
    expect(await find({ search: '第二' })).toEqual(['d-1-2']);
    expect(await find({ search: '%' })).toEqual([]);
    expect(await find({ search: '_' })).toEqual([]);
    expect(await refusalOf(server.client().orgUnits.listCommunities({ street: 'nowhere' }))).toEqual({
      status: 404,
      code: 'unknown-unit',
    });
    expect(await refusalOf(server.client().orgUnits.listCommunities({ after: 'x'.repeat(22) }))).toEqual({
      status: 404,
      code: 'not-found',
    });
  });
});
