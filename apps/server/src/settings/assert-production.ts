import { RuleError } from '@linfa/domain';
import { assertKeysOutside, assertKeysPrivate } from '../crypto/assert-key-file.ts';
import type { Environment } from '../env.ts';

const shortestPassword = 12;
/** What installation guides write and nobody changes. */
const defaultPasswords: ReadonlySet<string> = new Set([
  'password',
  'password1234',
  'passwordpassword',
  'linfalinfalinfa',
  'changemechangeme',
  'rootrootroot',
  'mysqlmysqlmysql',
  '123456123456',
  '123456789012',
]);

/**
 * What holds before rows or keys are touched: the keys lie outside the data, and in production the database's password
 * is one and nobody else reads the keys.
 * @throws RuleError `keys-inside-data`, `keys-exposed`, `missing-secret`, `weak-secret`
 */
export function assertStorage(environment: Environment): void {
  assertKeysOutside(environment.keysFile, environment.dataFolder);
  if (environment.mode !== 'production') return;
  assertKeysPrivate(environment.keysFile);
  const { databaseUrl, databaseMigrateUrl } = environment;
  if (databaseUrl !== undefined) assertDatabasePassword('LINFA_DATABASE_URL', databaseUrl);
  if (databaseMigrateUrl !== undefined) assertDatabasePassword('LINFA_DATABASE_MIGRATE_URL', databaseMigrateUrl);
}

/** What holds before a production server listens. @throws RuleError `missing-secret`, `bad-setting` */
export function assertDoor({ mode, publicUrl, staffUrl, today }: Environment): void {
  if (mode !== 'production') return;
  if (publicUrl === undefined)
    throw new RuleError('missing-secret', {
      name: 'LINFA_PUBLIC_URL',
      hint: '对外的 https 地址，如 https://linfa.example.cn',
    });
  if (!publicUrl.startsWith('https:'))
    throw new RuleError('bad-setting', { name: 'LINFA_PUBLIC_URL', value: publicUrl, hint: '正式运行须为 https 地址' });
  if (staffUrl?.startsWith('http:'))
    throw new RuleError('bad-setting', { name: 'LINFA_STAFF_URL', value: staffUrl, hint: '正式运行须为 https 地址' });
  if (today !== undefined)
    throw new RuleError('bad-setting', { name: 'LINFA_TODAY', value: today, hint: '正式运行不能改日期' });
}

function assertDatabasePassword(name: string, url: string): void {
  const { username, password: written } = new URL(url);
  const password = decodeURIComponent(written);
  if (password === '') throw new RuleError('missing-secret', { name, hint: '地址里没有数据库口令' });
  if (password.length < shortestPassword)
    throw new RuleError('weak-secret', { name, reason: `其中的口令不足${shortestPassword}个字符` });
  if (defaultPasswords.has(password.toLowerCase()) || password === username || /^(.{1,4})\1+$/.test(password))
    throw new RuleError('weak-secret', { name, reason: '其中的口令是常见的默认口令' });
}
