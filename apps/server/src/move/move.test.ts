import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openApp } from '../app.ts';
import { headsFile } from '../audit/audit-heads.ts';
import { sealAndExport } from '../audit/audit-sealer.ts';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { lockFolder } from '../database/folder-lock.ts';
import { openDatabase } from '../database/open-database.ts';
import { query } from '../database/sql.ts';
import { linfaPlace, type LinfaPlace } from '../testing/linfa-place.ts';
import { testDialect } from '../testing/own-database.ts';
import { callLinfa } from '../testing/run-linfa.ts';

/** The same place, still on its embedded database. */
const embedded = { LINFA_DATABASE_URL: '' };

describe('moving from SQLite to MySQL', { timeout: 600_000 }, () => {
  let place: LinfaPlace;
  beforeEach(() => {
    place = linfaPlace();
  });
  afterEach(() => place.drop());

  it('is refused without an address to move to, and without anything to move', async () => {
    expect(await callLinfa(place, ['move'], embedded)).toMatchObject({
      code: 1,
      err: expect.stringContaining('LINFA_DATABASE_URL') as string,
    });
    const url = 'mysql://linfa@127.0.0.1:1/linfa';
    expect((await callLinfa(place, ['move'], { LINFA_DATABASE_URL: url })).err).toContain('file-missing');
    expect(existsSync(join(place.dataFolder, 'linfa.db'))).toBe(false);
  });

  it('waits for nobody: while a server runs on the data it is refused', async () => {
    const lock = lockFolder(place.dataFolder, 'server');
    await (await openDatabase({ folder: place.dataFolder })).close(true);
    const { code, err } = await callLinfa(place, ['move'], { LINFA_DATABASE_URL: 'mysql://linfa@127.0.0.1:1/linfa' });
    expect([code, err]).toEqual([1, expect.stringContaining('data-folder-in-use')]);
    lock.release();
  });

  it.runIf(testDialect === 'mysql')('brings every row, the audit chain and the reports along', async () => {
    const app = await openApp(place.environment(embedded), { migrate: true, loadSeeds: true });
    // An act of this very millisecond, so that the chain depends on more than the second.
    const em = app.fork();
    await em.insert(AuditEntry, {
      at: new Date(1_773_194_400_123),
      actor: 'person:1',
      act: 'test.act',
      thing: 'test:1',
    });
    await sealAndExport(app, headsFile(app.dataFolder));
    const report = async (more: Readonly<Record<string, string>>): Promise<Buffer> => {
      const out = join(place.folder, 'report.docx');
      const { code, err } = await callLinfa(
        place,
        ['report', '--unit', '沙面街道', '--year', '2024', '--out', out],
        more,
      );
      if (code !== 0) throw new Error(err);
      return readFileSync(out);
    };
    await app.close();
    const printed = await report(embedded);

    const moved = await callLinfa(place, ['move', '--json']);
    expect(moved.err).toBe('');
    const said = JSON.parse(moved.out) as {
      rows: number;
      auditHead: string;
      tables: { table: string; rows: number }[];
    };
    expect(said.rows).toBeGreaterThan(1000);
    for (const table of ['edition_file', 'consultation', 'org_unit_place', 'audit_seal'])
      expect([table, said.tables.find((one) => one.table === table)?.rows]).not.toEqual([table, 0]);

    // What was moved is what a server finds there, and what was left behind is as it was.
    expect((await report({})).equals(printed)).toBe(true);
    const verified = await callLinfa(place, ['audit', 'verify', '--json']);
    expect(JSON.parse(verified.out)).toMatchObject({ ok: true, head: said.auditHead });
    expect(JSON.parse((await callLinfa(place, ['audit', 'verify', '--json'], embedded)).out)).toMatchObject({
      ok: true,
      head: said.auditHead,
    });
    expect((await callLinfa(place, ['verify'])).code).toBe(0);

    // Ids go on after those that were given on SQLite.
    const target = await place.open();
    const next = await target.em.fork().insert(AuditEntry, {
      at: new Date(),
      actor: 'person:1',
      act: 'test.act',
      thing: 'test:2',
    });
    const entries = said.tables.find((one) => one.table === 'audit_entry')?.rows ?? 0;
    expect(next).toBeGreaterThan(entries);

    // Where there is something already, nothing is mixed into it.
    expect((await callLinfa(place, ['move'])).err).toContain('move-target-not-empty');
  });

  it.runIf(testDialect === 'mysql')('refuses to leave a table behind that it does not know', async () => {
    const app = await openApp(place.environment(embedded), { migrate: true, loadSeeds: false });
    await query(app.fork(), { text: 'create table of_tomorrow (id integer)', values: [] });
    await app.close();
    expect((await callLinfa(place, ['move'])).err).toMatch(/move-differs.*of_tomorrow/);
  });
});
