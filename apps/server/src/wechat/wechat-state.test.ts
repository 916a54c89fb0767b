import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wechatNotices, type WechatNotices } from '../notices/testing/wechat-notices.ts';
import { refusalOf, startTestServer } from '../testing/start-test-server.ts';

describe('the state of WeChat', () => {
  let world: WechatNotices;
  beforeAll(async () => {
    world = await wechatNotices();
  }, 240_000);
  afterAll(() => world.close());

  it('tells an administrator what is set up and what waits, and no secret', async () => {
    const { server } = world;
    const admin = await server.signInStaff('administrator', server.units.district);
    const state = await admin.api.wechat.state({});
    expect(state).toMatchObject({ mode: 'live', checksTexts: true, notices: { queued: 0, oldest: null } });
    expect(state.templates.length).toBeGreaterThan(5);
    expect(state.templates.some((one) => one.template !== null)).toBe(true);
    const resident = await world.resident('wechat-state');
    await resident.api.consultations.askInWriting({ community: 'd-1-1', matter: 'labour', text: '李老板欠我工资' });
    const after = await admin.api.wechat.state({});
    expect(after.notices.queued + after.texts.waiting).toBeGreaterThan(0);
    expect(JSON.stringify(after)).not.toMatch(/secret|access_token|李老板/);
    const officer = await server.signInStaff('district-officer', server.units.district);
    expect(await refusalOf(officer.api.wechat.state({}))).toEqual({ status: 403, code: 'not-allowed' });
  });

  it('tells when the token in use was fetched, once one was needed', async () => {
    const { server } = world;
    const admin = await server.signInStaff('administrator', server.units.district);
    await server.app.wechat.phoneOf('a-code-that-is-none').catch(() => undefined);
    const { token } = await admin.api.wechat.state({});
    expect(token).not.toBeNull();
    expect(Date.parse(token!.renewsAt)).toBeGreaterThan(Date.parse(token!.fetchedAt));
  });

  it('is a sandbox in the demo, which asks nobody', async () => {
    const server = await startTestServer();
    try {
      const admin = await server.signInStaff('administrator', server.units.district);
      expect(await admin.api.wechat.state({})).toMatchObject({ mode: 'sandbox', token: null, checksTexts: false });
    } finally {
      await server.close();
    }
  });
});
