import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { RecordAmendment } from './record-amendment.entity.ts';

const year = { unit: 'd-1', from: '2026-01-01', to: '2026-12-31' };
const counts = { attendance: 30, reached: 90, materials: 60, questions: 4, volunteers: 2 };
const notFound = { status: 404, code: 'not-found' };

describe('a record that is corrected', () => {
  let server: TestServer;
  let clerk: SignedIn;
  let adviser: SignedIn;
  let stranger: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    adviser = await server.signInStaff('adviser', server.units.community);
    stranger = await server.signInStaff('street-officer', server.units.otherStreet);
  });
  afterAll(() => server.close());

  const figure = async (id: string) => (await clerk.api.figures.get({ figure: id, ...year, unit: 'd-1-1' })).value;
  const heldEvent = async () => {
    const { id: event } = await clerk.api.outreach.planEvent({
      unit: 'd-1-1',
      day: '2026-03-10',
      startsAt: '09:30',
      title: '宪法讲座',
      kind: 'lecture',
      organiser: '居委会',
    });
    return clerk.api.outreach.closeEvent({ event, ...counts });
  };

  it('is an event that was held: figures follow, and what stood there can be read with the reason', async () => {
    const event = await heldEvent();
    expect(event.may).toEqual(['amend']);
    const before = (await figure('outreach.materials')) ?? 0;
    const amended = await adviser.api.outreach.amendEvent({
      event: event.id,
      version: event.version,
      reason: '张某漏点一箱',
      change: { materials: 160, startsAt: null, organiser: null, title: '宪法讲座' },
    });
    expect(amended).toMatchObject({ materials: 160, startsAt: null, organiser: null, version: event.version + 1 });
    expect(await figure('outreach.materials')).toBe(before + 100);
    const { items } = await clerk.api.amendments.list({ kind: 'event', record: event.id });
    expect(items).toMatchObject([
      { at: '2026-03-11T02:00:00.000Z', by: '工作人员乙', version: event.version, reason: '张某漏点一箱' },
    ]);
    expect(new Map(items[0]!.before.map((one) => [one.field, one.value]))).toEqual(
      new Map([
        ['主办单位', '居委会'],
        ['发放资料', '60'],
        ['开始（零点起的分钟数）', '570'],
      ]),
    );
    const kept = JSON.stringify([
      await server.app.fork().find(RecordAmendment, {}),
      await server.app.fork().find(AuditEntry, { act: 'outreach.amendEvent' }),
    ]);
    expect(kept).not.toContain('张某');
  });

  it('is an event moved to another day of the past, and never one that was not held', async () => {
    const event = await heldEvent();
    const amend = (change: object, version = event.version, who = clerk) =>
      who.api.outreach.amendEvent({ event: event.id, version, reason: '笔误', change });
    expect(await amend({ day: '2026-02-10' })).toMatchObject({ day: '2026-02-10' });
    expect(await refusalOf(amend({ day: '2026-03-12' }, event.version + 1))).toEqual({
      status: 422,
      code: 'day-in-future',
    });
    expect(await refusalOf(amend({ day: '1999-01-01' }, event.version + 1))).toEqual({
      status: 422,
      code: 'unit-not-valid',
    });
    expect(await refusalOf(amend({ questions: 31 }, event.version + 1))).toEqual({ status: 422, code: 'bad-quantity' });
    expect(await refusalOf(amend({ questions: 5 }))).toEqual({ status: 409, code: 'changed-meanwhile' });
    expect(await refusalOf(amend({ questions: 4 }, event.version + 1))).toEqual({
      status: 422,
      code: 'nothing-changed',
    });
    expect(await refusalOf(amend({}, event.version + 1))).toEqual({ status: 422, code: 'nothing-changed' });
    expect(await refusalOf(amend({ questions: 5 }, event.version + 1, stranger))).toEqual(notFound);
    expect(await refusalOf(amend({ state: 'planned' }))).toEqual({ status: 400, code: 'bad-request' });
    const planned = await clerk.api.outreach.planEvent({
      unit: 'd-1-1',
      day: '2026-03-11',
      title: '展',
      kind: 'other',
    });
    expect(
      await refusalOf(
        clerk.api.outreach.amendEvent({ event: planned.id, version: 1, reason: '改', change: { title: '展览' } }),
      ),
    ).toEqual({ status: 409, code: 'wrong-state' });
  });

  it('is a post: its reads are put right, and one entered by mistake is kept but not counted', async () => {
    const enter = () =>
      clerk.api.outreach.recordPost({
        unit: 'd-1-1',
        day: '2026-03-10',
        title: '以案释法',
        channel: 'wechat',
        reads: 120,
      });
    const [post, mistake] = [await enter(), await enter()];
    const before = [await figure('outreach.posts'), await figure('outreach.reads')];
    expect(
      await clerk.api.outreach.amendPost({ post: post.id, version: 1, reason: '再统计', change: { reads: 150 } }),
    ).toMatchObject({ reads: 150, state: 'posted', version: 2, may: ['amend', 'remove'] });
    const removed = await clerk.api.outreach.removePost({ post: mistake.id, version: 1, reason: '重复登记' });
    expect(removed).toMatchObject({ state: 'withdrawn', reads: 120, may: [] });
    expect([await figure('outreach.posts'), await figure('outreach.reads')]).toEqual([
      before[0]! - 1,
      before[1]! + 30 - 120,
    ]);
    const { items } = await clerk.api.outreach.listPosts({ ...year, unit: 'd-1-1' });
    expect(items.find((one) => one.id === mistake.id)?.state).toBe('withdrawn');
    expect((await adviser.api.amendments.list({ kind: 'post', record: mistake.id })).items).toMatchObject([
      { reason: '重复登记', before: [{ field: '状态', value: '已登记' }] },
    ]);
    const again = { post: mistake.id, version: 2, reason: '再次' };
    expect(await refusalOf(clerk.api.outreach.removePost(again))).toEqual({ status: 409, code: 'wrong-state' });
    expect(await refusalOf(clerk.api.outreach.amendPost({ ...again, change: { reads: 1 } }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    const other = { post: post.id, version: 2, reason: '越权' };
    expect(await refusalOf(stranger.api.outreach.removePost(other))).toEqual(notFound);
    expect(await refusalOf(stranger.api.outreach.amendPost({ ...other, change: { reads: 1 } }))).toEqual(notFound);
    expect(await refusalOf(clerk.api.outreach.amendPost({ ...other, change: { day: '2026-03-12' } }))).toEqual({
      status: 422,
      code: 'day-in-future',
    });
  });

  it('is a round of screening, note included', async () => {
    const round = await clerk.api.screenings.record({
      unit: 'd-1-1',
      day: '2026-03-10',
      found: 2,
      prevented: 1,
      note: '王家楼道',
    });
    const amend = (change: object, version = 1, who = clerk) =>
      who.api.screenings.amend({ screening: round.id, version, reason: '漏记', change });
    const before = (await figure('screening.found')) ?? 0;
    expect(await amend({ found: 3, note: '', day: '2026-03-09' })).toMatchObject({
      found: 3,
      prevented: 1,
      note: '',
      day: '2026-03-09',
      version: 2,
      may: ['amend'],
    });
    expect(await figure('screening.found')).toBe(before + 1);
    const [kept] = (await clerk.api.amendments.list({ kind: 'screening', record: round.id })).items;
    expect(kept?.before).toContainEqual({ field: '说明', value: '王家楼道' });
    expect(await refusalOf(amend({ found: 4 }))).toEqual({ status: 409, code: 'changed-meanwhile' });
    expect(await refusalOf(amend({ found: 3, note: '' }, 2))).toEqual({ status: 422, code: 'nothing-changed' });
    expect(await refusalOf(amend({ day: '2026-03-12' }, 2))).toEqual({ status: 422, code: 'day-in-future' });
    expect(await refusalOf(amend({ found: 4 }, 2, stranger))).toEqual(notFound);
    expect(await refusalOf(amend({ found: 4 }, 2, adviser))).toEqual({ status: 403, code: 'not-allowed' });
  });

  it('is a referral, which is never sent after its outcome', async () => {
    const referral = await adviser.api.referrals.record({
      unit: 'd-1-1',
      day: '2026-03-08',
      target: 'notary',
      note: '赠与',
    });
    const { version } = await adviser.api.referrals.setOutcome({
      referral: referral.id,
      outcome: 'accepted',
      day: '2026-03-09',
    });
    const amend = (change: object, seen = version, who = clerk) =>
      who.api.referrals.amend({ referral: referral.id, version: seen, reason: '笔误', change });
    expect(await amend({ target: 'legal-aid', note: '赠与' })).toMatchObject({
      target: 'legal-aid',
      outcome: 'accepted',
    });
    expect(await refusalOf(amend({ day: '2026-03-10' }, version + 1))).toEqual({ status: 409, code: 'not-yet' });
    expect(await refusalOf(amend({ day: '2026-03-12' }, version + 1))).toEqual({ status: 422, code: 'day-in-future' });
    expect(await refusalOf(amend({ note: '' }))).toEqual({ status: 409, code: 'changed-meanwhile' });
    expect(await refusalOf(amend({ note: '赠与' }, version + 1))).toEqual({ status: 422, code: 'nothing-changed' });
    expect(await refusalOf(amend({ note: '' }, version + 1, stranger))).toEqual(notFound);
    expect((await adviser.api.amendments.list({ kind: 'referral', record: referral.id })).items).toMatchObject([
      { before: [{ field: '转往', value: '公证' }] },
    ]);
  });

  it('keeps one correction of each version, whoever is first', async () => {
    const round = await clerk.api.screenings.record({ unit: 'd-1-1', day: '2026-03-10', found: 0, prevented: 0 });
    const ended = await Promise.allSettled(
      [1, 2, 3, 4].map((found) =>
        clerk.api.screenings.amend({ screening: round.id, version: 1, reason: '同时', change: { found } }),
      ),
    );
    expect(ended.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('is read by those who keep such records there, and that they read the reasons is recorded', async () => {
    const round = await clerk.api.screenings.record({ unit: 'd-1-1', day: '2026-03-10', found: 0, prevented: 0 });
    await clerk.api.screenings.amend({ screening: round.id, version: 1, reason: '漏记', change: { found: 1 } });
    const read = { kind: 'screening', record: round.id } as const;
    const readings = () => server.app.fork().count(AuditEntry, { act: 'amendments.list' });
    const before = await readings();
    await clerk.api.amendments.list(read);
    expect(await readings()).toBe(before + 1);
    expect(await refusalOf(stranger.api.amendments.list(read))).toEqual(notFound);
    expect(await refusalOf(adviser.api.amendments.list(read))).toEqual(notFound);
    expect(await refusalOf(clerk.api.amendments.list({ ...read, kind: 'referral' }))).toEqual(notFound);
    expect(await refusalOf((await server.signInResident()).api.amendments.list(read))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
  });
});
