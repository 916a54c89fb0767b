import { get as getPlain, type RequestOptions } from 'node:http';
import { get as getOverTls } from 'node:https';
import { readEnvironment } from './env.ts';

// `node apps/server/src/check-health.ts`: ends with 0 when the server on this machine answers `/healthz`, by the settings that
// it was started with. A container's health check is this.
const { host, port, tls } = readEnvironment();
const anywhere: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };
const options: RequestOptions = { host: anywhere[host] ?? host, port, path: '/healthz', timeout: 4000 };
// Whether it lives is asked, and nothing told: whose certificate it shows is the proxy's to check.
const request = tls === undefined ? getPlain(options) : getOverTls({ ...options, rejectUnauthorized: false });
request
  .on('response', ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1))
  .on('timeout', () => process.exit(1))
  .on('error', () => process.exit(1));
