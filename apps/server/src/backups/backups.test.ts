import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteBackup } from './note-backup.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { linfaPlace, type LinfaPlace } from '../testing/linfa-place.ts';
import { callLinfa } from '../testing/run-linfa.ts';

describe('the state of the backups', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  /** Signed in anew: no session lasts as long as a backup. */
  const administrator = (): Promise<SignedIn> => server.signInStaff('administrator', server.units.district);
  const note = (outcome: 'made' | 'verified' | 'failed', text: string): Promise<void> =>
    noteBackup(server.app.fork(), server.app.now(), { outcome, note: text });

  it('says that there was none, then when the last one was made and tried out', async () => {
    expect(await (await administrator()).api.backups.state({})).toEqual({
      made: null,
      verified: null,
      failed: null,
      demo: true,
      late: true,
    });
    await note('made', 'monday.tar 120 MB');
    server.advance({ hours: 1 });
    await note('verified', 'monday.tar');
    expect(await (await administrator()).api.backups.state({})).toEqual({
      made: { at: '2026-03-11T02:00:00.000Z', note: 'monday.tar 120 MB' },
      verified: { at: '2026-03-11T03:00:00.000Z', note: 'monday.tar' },
      failed: null,
      demo: true,
      late: false,
    });
    server.advance({ hours: 26 });
    expect(await (await administrator()).api.backups.state({})).toMatchObject({ late: true });
  });

  it('shows a failure until a backup was made since', async () => {
    await note('failed', 'disk full');
    expect(await (await administrator()).api.backups.state({})).toMatchObject({ failed: { note: 'disk full' } });
    server.advance({ minutes: 5 });
    await note('made', 'tuesday.tar');
    expect(await (await administrator()).api.backups.state({})).toMatchObject({
      made: { note: 'tuesday.tar' },
      failed: null,
      late: false,
    });
    const { items } = await (await administrator()).api.audit.list({ thing: 'backup' });
    expect(items[0]).toMatchObject({ words: '记下备份的结果', to: 'made', reason: 'tuesday.tar' });
  });

  it('is for auditors and administrators', async () => {
    const officer = await server.signInStaff('street-officer', server.units.street);
    expect(await refusalOf(officer.api.backups.state({}))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(server.client().backups.state({}))).toMatchObject({ status: 401 });
  });
});

describe('`linfa backup-note`', () => {
  let place: LinfaPlace;
  beforeAll(() => {
    place = linfaPlace();
  });
  afterAll(() => place.drop());

  it('writes down what the backup program says, and refuses what says nothing', async () => {
    expect((await callLinfa(place, ['backup-note', 'made', '--note', 'nightly 1.2 GB'])).out).toContain('备份成功');
    const { out } = await callLinfa(place, ['audit', 'seal', '--json']);
    expect(JSON.parse(out)).toEqual({ sealed: 1 });
    for (const wrong of [['done', '--note', 'x'], ['made'], ['made', '--note', ' ']])
      expect((await callLinfa(place, ['backup-note', ...wrong])).code).toBe(1);
  });
});
