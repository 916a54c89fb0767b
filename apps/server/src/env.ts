import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDay, RuleError } from '@linfa/domain';
import { readDoorSettings, type DoorSettings } from './settings/door-settings.ts';
import {
  readClamd,
  readMetricsToken,
  readSmsSettings,
  readWechatSettings,
  type SmsSettings,
  type WechatSettings,
} from './settings/service-settings.ts';

/** The only place that reads the environment. Every variable with its default stands here. */
export interface Environment extends DoorSettings {
  /** PORT: where the server listens; 0 takes a free one. */
  readonly port: number;
  /** HOST: one beyond this machine means production. */
  readonly host: string;
  /** LINFA_DATA: folder of the embedded database and of what people upload. */
  readonly dataFolder: string;
  /** LINFA_DATABASE_URL: `mysql://user:password@host:port/name`; absent means the embedded SQLite database. */
  readonly databaseUrl: string | undefined;
  /** LINFA_DATABASE_MIGRATE_URL: the same database by an account that may change its tables; the other need not then. */
  readonly databaseMigrateUrl: string | undefined;
  /** LINFA_DATABASE_CA: file of the certificates that vouch for MySQL; with it the way there is TLS only. */
  readonly databaseCa: string | undefined;
  /** LINFA_TLS_CERT, LINFA_TLS_KEY: files of what the server shows; with them it speaks TLS only. */
  readonly tls: TlsFiles | undefined;
  /** LINFA_RESIDENT: folder of the resident's side as built for browsers. */
  readonly residentFolder: string;
  /** LINFA_CONSOLE: folder of the staff's side as built. */
  readonly consoleFolder: string;
  /** LINFA_KEYS: file of the keys that encrypt personal fields; outside the data folder, mode 0600. */
  readonly keysFile: string;
  /**
   * LINFA_TODAY: the day on which its clock begins, for rehearsing, with the time where it is not to be the machine's:
   * `2026-03-11T16:00`; otherwise the machine's clock in Beijing time.
   */
  readonly today: string | undefined;
  /** LINFA_DEMO_LIFE: `no` leaves out what happened in the demo of late, for rehearsals that begin with empty desks. */
  readonly demoLife: boolean;
  /** LINFA_LOG: the least that is logged, to standard error: one of `logLevels`; `info` has a line for each request. */
  readonly logLevel: LogLevel;
  /** LINFA_METRICS_TOKEN … */
  readonly metricsToken: string | undefined;
  /** LINFA_CLAMD … */
  readonly clamd: string | undefined;
  /** LINFA_SMS … */
  readonly sms: SmsSettings;
  /** LINFA_WECHAT … */
  readonly wechat: WechatSettings;
}

/** A certificate with its chain, and its key, as PEM. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const projectRoot = resolve(import.meta.dirname, '../../..');

/** @throws RuleError `bad-setting`, `demo-loopback-only`, and in production `missing-secret`, `weak-secret` */
export function readEnvironment(from: NodeJS.ProcessEnv = process.env): Environment {
  const port = from['PORT'] ?? '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new RuleError('bad-setting', { name: 'PORT', value: port, hint: '须为 0 到 65535 的整数' });
  const today = from['LINFA_TODAY'] || undefined;
  if (today !== undefined && !isDayWithTime(today))
    throw new RuleError('bad-setting', {
      name: 'LINFA_TODAY',
      value: today,
      hint: '须为日期，如 2024-11-30，也可带时间，如 2024-11-30T16:00',
    });
  const databaseUrl = readDatabaseUrl(from, 'LINFA_DATABASE_URL');
  const databaseMigrateUrl = readDatabaseUrl(from, 'LINFA_DATABASE_MIGRATE_URL');
  if (databaseMigrateUrl !== undefined && nameIn(databaseMigrateUrl) !== nameIn(databaseUrl))
    throw new RuleError('bad-setting', {
      name: 'LINFA_DATABASE_MIGRATE_URL',
      value: '…',
      hint: '须与 LINFA_DATABASE_URL 是同一个库，只是账号不同',
    });
  const logLevel = logLevels.find((level) => level === (from['LINFA_LOG'] ?? 'info'));
  if (!logLevel)
    throw new RuleError('bad-setting', {
      name: 'LINFA_LOG',
      value: from['LINFA_LOG'] ?? '',
      hint: `须为 ${logLevels.join('、')} 之一`,
    });
  const host = from['HOST'] || '127.0.0.1';
  const door = readDoorSettings(from, host);
  const production = door.mode === 'production';
  return {
    ...door,
    port: Number(port),
    host,
    dataFolder: resolve(projectRoot, from['LINFA_DATA'] ?? 'data'),
    databaseUrl,
    databaseMigrateUrl,
    databaseCa: readFileName(from, 'LINFA_DATABASE_CA'),
    tls: readTlsFiles(from),
    residentFolder: resolve(projectRoot, from['LINFA_RESIDENT'] ?? 'apps/miniprogram/dist/h5'),
    consoleFolder: resolve(projectRoot, from['LINFA_CONSOLE'] ?? 'apps/admin/dist/console'),
    keysFile: resolve(projectRoot, from['LINFA_KEYS'] ?? '.keys/linfa.json'),
    today,
    demoLife: readDemoLife(from['LINFA_DEMO_LIFE'] || 'yes'),
    logLevel,
    metricsToken: readMetricsToken(from),
    clamd: readClamd(from),
    sms: readSmsSettings(from, production),
    wechat: readWechatSettings(from, production),
  };
}

/** @throws RuleError `bad-setting`, which does not repeat the address: it may hold a password */
function readDatabaseUrl(from: NodeJS.ProcessEnv, name: string): string | undefined {
  const url = from[name] || undefined;
  if (url !== undefined && !(URL.canParse(url) && /^mysql:\/\/[^/]*\/\w/.test(url)))
    throw new RuleError('bad-setting', { name, value: '…', hint: '写法：mysql://用户:密码@主机:端口/库名' });
  return url;
}

function nameIn(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).pathname;
}

function readDemoLife(value: string): boolean {
  if (value !== 'yes' && value !== 'no')
    throw new RuleError('bad-setting', { name: 'LINFA_DEMO_LIFE', value, hint: '须为 yes 或 no' });
  return value === 'yes';
}

/** Where shipped data lies. */
export const seedsFolder = resolve(projectRoot, 'seeds');

/** Where the handbook lies that is served at `/help`. */
export const handbookFolder = resolve(projectRoot, 'docs/handbook');

/** @throws RuleError `bad-setting` for a file that is not there */
function readFileName(from: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = from[name] && resolve(projectRoot, from[name]);
  if (file && !existsSync(file)) throw new RuleError('bad-setting', { name, value: file, hint: '没有这个文件' });
  return file || undefined;
}

/** @throws RuleError `bad-setting` for one without the other */
function readTlsFiles(from: NodeJS.ProcessEnv): TlsFiles | undefined {
  const [cert, key] = [readFileName(from, 'LINFA_TLS_CERT'), readFileName(from, 'LINFA_TLS_KEY')];
  if (cert !== undefined && key !== undefined) return { cert, key };
  if (cert === undefined && key === undefined) return undefined;
  const [missing, given] =
    cert === undefined ? ['LINFA_TLS_CERT', 'LINFA_TLS_KEY'] : ['LINFA_TLS_KEY', 'LINFA_TLS_CERT'];
  throw new RuleError('bad-setting', { name: missing, value: '', hint: `设了 ${given}，这一项也要设` });
}

function isDayWithTime(text: string): boolean {
  const [day = '', time] = text.split('T');
  return isDay(day) && (time === undefined || /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time));
}
