import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { entities } from '../database/entities.ts';
import { query } from '../database/sql.ts';
import { linfaPlace, type LinfaPlace } from '../testing/linfa-place.ts';
import { leaveLinfa, runLinfa, startServer, type ServerProcess } from '../testing/run-linfa.ts';

/** Commands of an otherwise untouched place, in the order in which a person might give them. */
describe('processes of one data folder', { timeout: 180_000 }, () => {
  let place: LinfaPlace;
  const servers: ServerProcess[] = [];

  beforeAll(() => {
    place = linfaPlace();
  });
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));
  afterAll(() => place.drop());

  function serve(more: Readonly<Record<string, string>> = {}): ServerProcess {
    const server = startServer(place, more);
    servers.push(server);
    return server;
  }

  const lectures = ['trace', 'outreach.lectures', '--unit', 'shamian', '--year', '2024', '--json'];

  it('prepare nothing for help', async () => {
    const [whole, one, same] = await Promise.all([
      runLinfa(place, ['help']),
      runLinfa(place, ['help', 'report']),
      runLinfa(place, ['report', '--help']),
    ]);
    for (const name of ['report', 'figures', 'trace', 'lint', 'return', 'compare', 'verify', 'seed', 'migrate'])
      expect(whole.out).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'));
    expect(one.out).toContain('--format docx|xlsx|html');
    expect(one).toEqual(same);
    expect(existsSync(place.dataFolder)).toBe(false);
  });

  it('refuse to show the demo beyond this machine before anything is written', async () => {
    expect(await serve({ HOST: '0.0.0.0', LINFA_MODE: 'demo' }).ended).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^demo-loopback-only：/) as string,
    });
    expect(existsSync(place.dataFolder)).toBe(false);
  });

  it('take turns on a fresh one: each command has its answer, nothing else on stdout, and the demo is there once', async () => {
    const ran = await Promise.all(
      [lectures, lectures, ['seed', '--json'], ['migrate', '--json']].map((args) => runLinfa(place, args)),
    );
    expect(ran.map(({ code, err }) => [code, err])).toEqual(ran.map(() => [0, '']));
    expect(ran.slice(0, 2).map((one) => (JSON.parse(one.out) as { value: number }).value)).toEqual([11, 11]);
    const loads = await query((await place.open()).em.fork(), { text: 'select name from seed_load', values: [] });
    expect(loads.length).toBeGreaterThanOrEqual(7);
    expect(new Set(loads.map((one) => one['name'])).size).toBe(loads.length);
    expect(readdirSync(place.dataFolder).filter((file) => file.includes('lock'))).toEqual([]);
  });

  it('keep the keys in one file that only its owner may read', () => {
    expect(readdirSync(join(place.folder, 'keys'))).toEqual(['linfa.json']);
    expect(statSync(join(place.folder, 'keys', 'linfa.json')).mode & 0o777).toBe(0o600);
  });

  it('change no row when the demo is loaded and the schema migrated again', async () => {
    const { em } = await place.open();
    const counts = () => Promise.all(entities.map((entity) => em.fork().count(entity as never)));
    const before = await counts();
    const [one, two] = await Promise.all([runLinfa(place, ['seed']), runLinfa(place, ['migrate', '--json'])]);
    expect(one).toMatchObject({ code: 0, err: '', out: expect.stringContaining('已装入 place:shamian') as string });
    expect((JSON.parse(two.out) as { migrations: string[] }).migrations.length).toBeGreaterThan(0);
    expect(await counts()).toEqual(before);
  });

  it('end quietly when nobody reads on', async () => {
    expect(await leaveLinfa(place, ['figures', '--unit', 'hetang', '--year', '2024', '--json'])).toMatchObject({
      code: 0,
      err: '',
    });
  });

  it('let commands work beside a running server, which stops cleanly', async () => {
    const server = serve();
    const address = await server.started;
    const ran = await Promise.all([runLinfa(place, lectures), runLinfa(place, ['verify'])]);
    expect(ran.map(({ code, err }) => [code, err])).toEqual(ran.map(() => [0, '']));
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const { code, err } = await server.stop();
    expect(code).toBe(0);
    expect(err).not.toContain('"level":"error"');
    expect(readdirSync(place.dataFolder).filter((file) => file.includes('lock'))).toEqual([]);
  });

  it('refuse a second server on one embedded database, naming the first', async () => {
    const embedded = { LINFA_DATABASE_URL: '' };
    const first = serve(embedded);
    const address = await first.started;
    expect(await serve(embedded).ended).toMatchObject({
      code: 1,
      err: expect.stringMatching(new RegExp(`^data-folder-in-use：.*${first.pid}`)) as string,
    });
    expect((await fetch(`${address}/`)).status).toBe(200);
  });

  it('take over the locks that killed processes left', async () => {
    // The second is a living process, but not the one that wrote it: numbers are given again.
    for (const [server, prepare] of [
      ['999999999 -', `${process.pid} 1`],
      ['', 'not a number'],
    ] as const) {
      writeFileSync(join(place.dataFolder, 'server.lock'), server);
      writeFileSync(join(place.dataFolder, 'prepare.lock'), prepare);
      const started = serve({ LINFA_DATABASE_URL: '' });
      expect((await fetch(`${await started.started}/healthz`)).status).toBe(200);
      await started.stop();
    }
  });

  it('refuse to serve the database of a newer version', async () => {
    const { em } = await place.open();
    await query(em.fork(), {
      text: "insert into mikro_orm_migrations (name, executed_at) values ('Migration20991231000000_Later', '2099-12-31 00:00:00')",
      values: [],
    });
    expect(await serve().ended).toMatchObject({ code: 1, err: expect.stringMatching(/^database-newer：/) as string });
  });
});
