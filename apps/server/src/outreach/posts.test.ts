import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('online posts', () => {
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
  });
  afterAll(() => server.close());

  it('are taken with their reads, for units within reach and days gone by', async () => {
    const post = {
      unit: 'd-1-1',
      day: '2026-03-10',
      title: '以案释法：高空抛物',
      channel: 'wechat',
      reads: 1200,
    } as const;
    const recorded = await clerk.api.outreach.recordPost(post);
    expect(recorded).toMatchObject({ unit: { code: 'd-1-1' }, reads: 1200, theme: null });
    const period = { unit: 'd-1-1', from: '2026-03-01', to: '2026-03-31' };
    expect((await clerk.api.outreach.listPosts({ ...period, limit: 1 })).items).toEqual([recorded]);
    expect(await refusalOf(clerk.api.outreach.recordPost({ ...post, day: '2026-03-12' }))).toEqual({
      status: 422,
      code: 'day-in-future',
    });
    expect(await refusalOf(clerk.api.outreach.recordPost({ ...post, unit: 'd-1-2' }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
    expect(await refusalOf(clerk.api.outreach.recordPost({ ...post, reads: -1 }))).toEqual({
      status: 400,
      code: 'bad-request',
    });
  });
});
