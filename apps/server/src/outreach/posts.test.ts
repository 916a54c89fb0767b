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
    const address = 'https://mp.weixin.qq.com/s/aB-3_x?from=timeline#wechat_redirect';
    const linked = await clerk.api.outreach.recordPost({ ...post, title: '有网址的', address });
    expect(linked.address).toBe(address);
    const amended = await clerk.api.outreach.amendPost({
      post: linked.id,
      version: linked.version,
      reason: '文章已删除',
      change: { address: null },
    });
    expect(amended.address).toBeNull();
    for (const wrong of [
      'http://mp.weixin.qq.com/s/1',
      'javascript:alert(1)',
      'https://user:pass@example.com/',
      'https://localhost/admin',
      'https://127.0.0.1/',
      'https://example.com/a b',
      'https://example.com/"onclick="x',
      `https://example.com/${'a'.repeat(500)}`,
      '看这里 https://example.com/',
      '',
    ])
      expect([wrong, await refusalOf(clerk.api.outreach.recordPost({ ...post, address: wrong }))]).toEqual([
        wrong,
        { status: 400, code: 'bad-request' },
      ]);
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
