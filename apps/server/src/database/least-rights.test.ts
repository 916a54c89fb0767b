import { join } from 'node:path';
import { createClient, type Client } from '@linfa/contract/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../app.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { addPerson } from '../people/add-person.ts';
import { grantRole } from '../people/grant-role.ts';
import { createStaffAccount } from '../sessions/create-staff-account.ts';
import { askPhoneCode } from '../testing/ask-phone-code.ts';
import { makeDatabaseAccounts, type DatabaseAccounts } from '../testing/database-accounts.ts';
import { linfaPlace, type LinfaPlace } from '../testing/linfa-place.ts';
import { testDialect } from '../testing/own-database.ts';
import { callLinfa } from '../testing/run-linfa.ts';
import { serve, type RunningServer } from '../web/serve.ts';
import { query } from './sql.ts';

const password = '木棉花开-1958年';
const community = 'demo-01-01';

// The embedded database has no accounts: its file is the server's own.
describe.runIf(testDialect === 'mysql')(
  'a server whose account reads and writes rows only',
  { timeout: 240_000 },
  () => {
    let place: LinfaPlace;
    let accounts: DatabaseAccounts;
    let server: RunningServer;
    let app: App;
    const own = () => ({ LINFA_DATABASE_URL: accounts.rows });
    const both = () => ({ ...own(), LINFA_DATABASE_MIGRATE_URL: accounts.tables });
    const tables = async (): Promise<number> =>
      (await query((await place.open()).em.fork(), { text: 'show tables', values: [] })).length;
    const refusal = async (): Promise<unknown> => {
      const starting = await serve(place.environment(own()));
      const refused = await starting.ready.then(
        () => null,
        (error: unknown) => error,
      );
      await starting.close();
      return refused;
    };
    const client = (token?: string): Client =>
      createClient(
        async (path, headers, body) => {
          const answer = await fetch(`${server.address}${path}`, {
            method: 'POST',
            headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
            body,
          });
          return { status: answer.status, body: await answer.json() };
        },
        () => crypto.randomUUID(),
      );
    /** Somebody with that role there, signed in by their password. */
    const staff = async (role: 'community-clerk' | 'justice-head', at: string) => {
      const username = `rights-${role}`;
      await app.fork().transactional(async (em) => {
        const person = await addPerson(em, app.keyring, { name: '何工作' });
        const unit = await em.findOneOrFail(OrgUnit, { code: at });
        await grantRole(em, person, { role, unit, from: '2020-01-01' });
        await createStaffAccount(em, app.keyring, { person, username, password }, app.now());
      });
      const { token } = await client().sessions.logInStaff({ username, password });
      return { api: client(token ?? ''), token: token ?? '' };
    };

    beforeAll(async () => {
      place = linfaPlace();
      accounts = await makeDatabaseAccounts(place);
    });
    afterAll(async () => {
      await server?.close();
      await accounts.drop();
      await place.drop();
    });

    it('does not start before the tables are there, says what to do, and leaves the database as it is', async () => {
      expect(await refusal()).toMatchObject({
        code: 'database-account-limited',
        message: expect.stringContaining('LINFA_DATABASE_MIGRATE_URL') as string,
      });
      expect(await tables()).toBe(0);
    });

    it('starts once the other account has brought them to this version, by command or at the start', async () => {
      const { code, err } = await callLinfa(place, ['migrate'], both());
      expect([code, err]).toEqual([0, '']);
      expect(await tables()).toBeGreaterThan(50);
      server = await serve(place.environment(own()));
      app = await server.ready;
      await server.close();
      server = await serve(place.environment(both()));
      app = await server.ready;
      const [row] = await query(app.fork(), { text: 'select current_user() as who', values: [] });
      expect(row?.['who']).toBe(`${new URL(accounts.rows).username}@%`);
    });

    it('does everything: signing in, booking, recording, counting a report, sealing and backing up', async () => {
      const { token } = await client().sessions.logInWithPhoneCode(await askPhoneCode(client(), '13900000091'));
      const resident = client(token ?? '');
      const { items: slots } = await resident.slots.listOpen({ community, from: '2026-03-11', to: '2026-03-31' });
      await resident.bookings.bookSlot({ slot: slots[0]?.id ?? '', matter: 'labour', note: '拖欠工资' });
      expect((await resident.bookings.listMine({})).items).toHaveLength(1);

      const clerk = await staff('community-clerk', community);
      await clerk.api.consultations.logConsultation({
        community,
        line: {
          day: '2026-03-11',
          mode: 'on-site',
          channel: 'walk-in',
          matter: 'family',
          result: 'answered',
          minutes: 20,
          summary: '问了抚养费',
          client: { name: '钱女士', phone: '13900000092' },
        },
      });
      const head = await staff('justice-head', 'demo-01');
      const { id } = await head.api.reports.open({
        unit: 'demo-01',
        year: 2025,
        kind: 'law-government',
        from: { outline: 'street-umbrella' },
      });
      const file = await fetch(`${server.address}/api/files/reports/${id}.docx`, {
        headers: { authorization: `Bearer ${head.token}` },
      });
      expect([file.status, (await file.arrayBuffer()).byteLength > 5000]).toEqual([200, true]);

      const ran = async (...args: string[]) => {
        const { code, err } = await callLinfa(place, args, own());
        expect([args, code, err]).toEqual([args, 0, '']);
      };
      await ran('audit', 'seal');
      await ran('audit', 'verify');
      await ran('retention', '--run');
      await ran('backup', '--out', join(place.folder, 'backup'));
    });

    it('can make, change and drop no table, and give nobody rights', async () => {
      const before = await tables();
      for (const text of [
        'drop table audit_entry',
        'truncate table audit_entry',
        'alter table person add column planted int',
        'create table planted (id int)',
        'create trigger planted before insert on person for each row set new.id = 1',
        `grant select on *.* to '${new URL(accounts.rows).username}'@'%'`,
        'select * from mysql.user',
      ])
        await expect(query(app.fork(), { text, values: [] }), text).rejects.toThrow(/denied/);
      expect(await tables()).toBe(before);
    });

    it('is put back from its backup by the account that may make tables', async () => {
      const other = linfaPlace();
      try {
        const there = await accounts.alsoOn(other);
        const keys = { LINFA_KEYS: place.environment().keysFile };
        const restore = (more: Readonly<Record<string, string>>) =>
          callLinfa(other, ['restore', join(place.folder, 'backup')], {
            ...keys,
            LINFA_DATABASE_URL: there.rows,
            ...more,
          });
        expect(await restore({})).toMatchObject({
          code: 1,
          err: expect.stringMatching(/^database-account-limited：/) as string,
        });
        const { code, out, err } = await restore({ LINFA_DATABASE_MIGRATE_URL: there.tables });
        expect([code, err]).toEqual([0, '']);
        expect(out).toContain('与备份一致');
      } finally {
        await other.drop();
      }
    });

    it('does not start where a version brings something new for the tables, and changes nothing', async () => {
      await server.close();
      const root = (await place.open()).em.fork();
      const [last] = await query(root, {
        text: 'select id, name from mikro_orm_migrations order by id desc limit 1',
        values: [],
      });
      await query(root, { text: 'delete from mikro_orm_migrations where id = ?', values: [last?.['id'] ?? 0] });
      expect(await refusal()).toMatchObject({ code: 'database-account-limited' });
      expect(
        await query(root, {
          text: 'select name from mikro_orm_migrations where name = ?',
          values: [String(last?.['name'])],
        }),
      ).toEqual([]);
    });
  },
);
