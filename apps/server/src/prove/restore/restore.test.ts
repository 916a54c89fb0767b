import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { headsFile } from '../../audit/audit-heads.ts';
import { backupFiles } from '../../backups/backup-folder.ts';
import { linfaPlace, type LinfaPlace } from '../../testing/linfa-place.ts';
import { ownMysqlUrl, testDialect } from '../../testing/own-database.ts';
import { callLinfa, seededPlace } from '../../testing/run-linfa.ts';
import { proveRestore } from './prove-restore.ts';

const slow = { timeout: 600_000 };
const ownUrl = (): string | undefined => (testDialect === 'mysql' ? ownMysqlUrl() : undefined);

it(`what is backed up under load is the same elsewhere, on ${testDialect}`, slow, async () => {
  const found = await proveRestore({ seed: 'suite', loadMs: 1500, urls: [ownUrl(), ownUrl()], say: () => undefined });
  expect(found.problems).toEqual([]);
  // Or nothing would have been proved.
  expect(found.acknowledged.before + found.acknowledged.meanwhile).toBeGreaterThan(0);
  expect(found.reports).toBeGreaterThan(5);
  expect(found.seals).toBeGreaterThan(0);
});

it(`a backup goes only where it belongs, whole and with its keys, on ${testDialect}`, slow, async () => {
  const [from, to] = [await seededPlace(), linfaPlace()];
  const restoreTo = (place: LinfaPlace, more: Readonly<Record<string, string>> = {}) =>
    callLinfa(place, ['restore', folder], { LINFA_KEYS: from.variables['LINFA_KEYS'] ?? '', ...more });
  const folder = join(from.folder, 'backup');
  try {
    expect(await callLinfa(from, ['backup', '--out', folder])).toMatchObject({ code: 0, err: '' });
    expect((await callLinfa(from, ['backup', '--out', folder])).err).toMatch(/^output-exists：/);
    expect((await callLinfa(from, ['backup', '--out', join(folder, 'no', 'such')])).err).toMatch(
      /^output-not-writable：/,
    );
    expect((await restoreTo(from)).err).toMatch(/^restore-not-empty：/);
    expect((await callLinfa(to, ['restore', from.folder])).err).toMatch(/^backup-unreadable：/);
    expect((await callLinfa(to, ['restore'])).err).toMatch(/^missing-option：/);
    await callLinfa(to, ['keys', 'create']);
    expect((await callLinfa(to, ['restore', folder])).err).toMatch(/^backup-other-keys：/);
    const { rows } = backupFiles(folder);
    // What is left where a database was lost.
    mkdirSync(to.dataFolder, { recursive: true });
    const heads = headsFile(to.dataFolder);
    writeFileSync(heads, 'heads of a lost database\n');
    expect((await restoreTo(to)).err).toMatch(/^restore-heads-there：.*audit-heads/);
    expect(readFileSync(heads, 'utf8')).toBe('heads of a lost database\n');
    renameSync(heads, join(to.folder, 'kept-heads'));
    expect(await restoreTo(to)).toMatchObject({ code: 0, err: '' });
    // It is a whole installation again.
    expect(await callLinfa(to, ['verify'], { LINFA_KEYS: from.variables['LINFA_KEYS'] ?? '' })).toMatchObject({
      code: 0,
    });
    appendFileSync(rows, 'x');
    const third = linfaPlace(ownUrl());
    expect((await restoreTo(third)).err).toMatch(/^backup-unreadable：/);
    expect(existsSync(join(third.dataFolder, 'linfa.db'))).toBe(false);
    await third.drop();
  } finally {
    await from.drop();
    await to.drop();
  }
});
