import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../database/sql.ts';
import { addUnit } from '../org-units/add-unit.ts';
import type { LinfaPlace } from '../testing/linfa-place.ts';
import { callLinfa, runLinfa, seededPlace } from '../testing/run-linfa.ts';
import { testDialect } from '../testing/own-database.ts';

describe('bad input on the command line', { timeout: 120_000 }, () => {
  let place: LinfaPlace;
  beforeAll(async () => {
    place = await seededPlace();
  }, 240_000);
  afterAll(() => place.drop());

  const figures = ['figures', '--unit', '沙面街道', '--year', '2024'];
  const report = ['report', '--unit', '沙面街道', '--year', '2024', '--out', 'never.docx'];

  it.each<[string, string[], string, string]>([
    ['an unknown unit', ['figures', '--unit', '沙面街', '--year', '2024'], 'unknown-unit', '沙面街道'],
    ['a year to come', ['figures', '--unit', '沙面街道', '--year', '2030'], 'year-in-future', '2030'],
    ['a year that is none', ['figures', '--unit', '沙面街道', '--year', '二〇二四'], 'bad-year', '2024'],
    ['a year before the unit', ['figures', '--unit', '沙面街道', '--year', '1998'], 'unit-not-valid', '沙面街道'],
    ['no unit', ['figures', '--year', '2024'], 'missing-option', '--unit'],
    ['a unit option without its value', ['figures', '--unit', '--year', '2024'], 'missing-option', '--unit'],
    ['an unknown option', [...figures, '--color'], 'unknown-option', '--color'],
    ['a word too many', [...figures, 'extra'], 'unexpected-word', 'extra'],
    ['an unknown kind of report', [...figures, '--kind', 'novel'], 'bad-option', 'law-government'],
    ['an unknown format', [...report, '--format', 'pdf'], 'bad-option', 'docx'],
    ['no file to write', report.slice(0, -2), 'missing-option', '--out'],
    ['an unknown command', ['figurs'], 'unknown-command', 'figures'],
    ['help about an unknown command', ['help', 'trac'], 'unknown-command', 'trace'],
  ])('refuses %s', async (_what, args, code, says) => {
    const ran = await callLinfa(place, args);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(new RegExp(`^${code}：`));
    expect(ran.err).toContain(says);
    expect(existsSync(join(place.folder, 'never.docx'))).toBe(false);
  });

  it('says the same to programs, as JSON on the error stream', async () => {
    const ran = await runLinfa(place, ['figures', '--unit', '沙面街', '--year', '2024', '--json']);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(JSON.parse(ran.err)).toEqual({
      error: {
        code: 'unknown-unit',
        message: expect.stringContaining('相近的有：沙面街道') as string,
        near: expect.arrayContaining(['沙面街道']) as string[],
      },
    });
  });

  it('asks for the code when a name stands for several units', async () => {
    const em = (await place.open()).em.fork();
    for (const code of ['twin-1', 'twin-2'])
      await addUnit(em, { code, name: '双名街道', kind: 'street', validFrom: '2020-01-01', provenance: 'demo' });
    const ran = await callLinfa(place, ['figures', '--unit', '双名街道', '--year', '2024']);
    expect(ran).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^ambiguous-unit：.*twin-1.*twin-2/) as string,
    });
    expect((await callLinfa(place, ['figures', '--unit', 'twin-1', '--year', '2024'])).code).toBe(0);
  });

  it('names the figure that an outline wants and nobody has, and where it stands', async () => {
    const em = (await place.open()).em.fork();
    const [row] = await query(em, {
      text: "select e.id as id, e.outline as outline from edition e join org_unit u on u.id = e.unit_id where u.code = 'xiejiawan'",
      values: [],
    });
    const outline = typeof row?.['outline'] === 'string' ? row['outline'] : JSON.stringify(row?.['outline']);
    await query(em, {
      text: 'update edition set outline = ? where id = ?',
      values: [outline.replaceAll('consultation.count', 'consultation.nothing'), row?.['id']],
    });
    try {
      for (const args of [
        ['figures', '--unit', 'xiejiawan', '--year', '2021'],
        ['report', '--unit', 'xiejiawan', '--year', '2021', '--draft', '--out', 'never.docx'],
      ]) {
        const ran = await callLinfa(place, args);
        expect(ran).toMatchObject({
          code: 1,
          out: '',
          err: expect.stringMatching(/^outline-bad-figure：.*consultation\.nothing/) as string,
        });
      }
      expect(existsSync(join(place.folder, 'never.docx'))).toBe(false);
      const verified = await callLinfa(place, ['verify']);
      expect(verified).toMatchObject({
        code: 1,
        err: '',
        out: expect.stringContaining('consultation.nothing') as string,
      });
    } finally {
      await query(em, { text: 'update edition set outline = ? where id = ?', values: [outline, row?.['id']] });
    }
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['LINFA_TODAY', '2024-02-30'],
    ['LINFA_TODAY', '2024-02-29T24:00'],
    ['LINFA_DATABASE_URL', 'mysql://user:secret@'],
    ['LINFA_DATABASE_URL', 'postgres://user:secret@host/linfa'],
    ['LINFA_DATABASE_MIGRATE_URL', 'mysql://tables:secret@127.0.0.1:9/other'],
  ])('refuses the setting %s=%s without repeating a password', async (name, value) => {
    const ran = await callLinfa(place, figures, { [name]: value });
    expect(ran).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(new RegExp(`^bad-setting：.*${name}`)) as string,
    });
    expect(ran.err).not.toContain('secret');
  });

  it('says when the database cannot be reached', async () => {
    const ran = await callLinfa(place, figures, { LINFA_DATABASE_URL: 'mysql://root@127.0.0.1:9/linfa' });
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^database-unreachable：/) as string });
  });

  it('says when the data folder cannot be used', async () => {
    const file = join(place.folder, 'file');
    writeFileSync(file, '');
    expect(await callLinfa(place, figures, { LINFA_DATA: join(file, 'data') })).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^data-folder-unusable：/) as string,
    });
  });

  it('keeps damaged keys as they are and says what they are for', async () => {
    const keys = join(place.folder, 'damaged', 'keys.json');
    mkdirSync(dirname(keys));
    writeFileSync(keys, '{"current":1,"keys":{"1":"c2hvcnQ="}');
    const ran = await callLinfa(place, figures, { LINFA_KEYS: keys });
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^keys-unreadable：/) as string });
    expect(ran.err).not.toContain('c2hvcnQ');
    expect(readdirSync(dirname(keys))).toEqual(['keys.json']);
    expect(readFileSync(keys, 'utf8')).toBe('{"current":1,"keys":{"1":"c2hvcnQ="}');
  });

  it('leaves a file alone that is no database', async () => {
    const folder = join(place.folder, 'garbage');
    mkdirSync(folder);
    writeFileSync(join(folder, 'linfa.db'), 'this is a shopping list, and a long one at that');
    expect(await callLinfa(place, figures, { LINFA_DATA: folder, LINFA_DATABASE_URL: '' })).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^database-unreachable：/) as string,
    });
    expect(readFileSync(join(folder, 'linfa.db'), 'utf8')).toContain('shopping list');
  });

  it('opens no database of a newer version and leaves it untouched', async () => {
    const em = (await place.open()).em.fork();
    await query(em, {
      text: "insert into mikro_orm_migrations (name, executed_at) values ('Migration20991231000000_Later', '2099-12-31 00:00:00')",
      values: [],
    });
    const before = await fingerprint();
    try {
      for (const args of [figures, ['migrate'], ['seed'], report]) {
        const ran = await runLinfa(place, args);
        expect(ran).toMatchObject({
          code: 1,
          out: '',
          err: expect.stringMatching(/^database-newer：.*Migration20991231000000_Later/) as string,
        });
      }
      expect(await fingerprint()).toEqual(before);
    } finally {
      await query(em, {
        text: "delete from mikro_orm_migrations where name = 'Migration20991231000000_Later'",
        values: [],
      });
    }
    expect((await callLinfa(place, figures)).code).toBe(0);
  });

  /** Every row of every table, on any database. */
  async function fingerprint(): Promise<Record<string, string>> {
    const em = (await place.open()).em.fork();
    const listed =
      testDialect === 'mysql'
        ? 'select table_name as name from information_schema.tables where table_schema = database() order by 1'
        : "select name from sqlite_master where type = 'table' order by 1";
    const tables = await query(em, { text: listed, values: [] });
    const prints: Record<string, string> = {};
    for (const { name } of tables) {
      const rows = await query(em, { text: `select * from ${String(name)}`, values: [] });
      prints[String(name)] = `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`;
    }
    return prints;
  }
});
