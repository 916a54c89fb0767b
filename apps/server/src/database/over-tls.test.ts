import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownMysqlUrl, testDialect } from '../testing/own-database.ts';
import { openDatabase, type Database, type DatabasePlace } from './open-database.ts';
import { query } from './sql.ts';

// The embedded database is in the server's own process: there is no way to it.
describe.runIf(testDialect === 'mysql')('the way to MySQL', () => {
  let folder: string;
  let url: string;
  let plain: Database;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linfa-tls-'));
    url = ownMysqlUrl();
    plain = await openDatabase({ url });
  });
  afterAll(async () => {
    await plain.schema.dropDatabase();
    await plain.close(true);
    rmSync(folder, { recursive: true });
  });

  const cipherOf = async (database: Database): Promise<unknown> => {
    const [row] = await query(database.em.fork(), { text: "show status like 'Ssl_cipher'", values: [] });
    return row?.['Value'];
  };
  const openBy = async (place: DatabasePlace): Promise<unknown> => {
    const database = await openDatabase(place);
    try {
      return await cipherOf(database);
    } finally {
      await database.close(true);
    }
  };

  it('is encrypted with a certificate to vouch for it, and ends where another one would have to', async (context) => {
    const [row] = await query(plain.em.fork(), { text: 'select @@datadir as folder, @@ssl_ca as ca', values: [] });
    const ca = join(String(row?.['folder']), String(row?.['ca']));
    if (!existsSync(ca)) return context.skip('the server is on another machine');
    expect(await cipherOf(plain)).toBe('');
    expect(await openBy({ url, ca })).toMatch(/^(TLS_|ECDHE)/);
    const stranger = join(folder, 'stranger.pem');
    writeFileSync(stranger, rootCertificates[0] ?? '');
    await expect(openBy({ url, ca: stranger })).rejects.toMatchObject({ code: 'database-unreachable' });
  });
});
