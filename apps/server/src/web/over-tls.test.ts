import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasOpenssl, makeInnerCertificates, type InnerCertificates } from '../testing/inner-certificates.ts';
import { linfaPlace, type LinfaPlace } from '../testing/linfa-place.ts';
import { callLinfa } from '../testing/run-linfa.ts';
import { serve, type RunningServer } from './serve.ts';

const token = 'a-token-for-the-monitor-of-this-test-0002';

describe.runIf(hasOpenssl)('a server that shows a certificate', { timeout: 120_000 }, () => {
  let folder: string;
  let inner: InnerCertificates;
  let stranger: InnerCertificates;
  let place: LinfaPlace;
  let server: RunningServer;
  const settings = (): Record<string, string> => ({
    LINFA_LOG: 'silent',
    LINFA_METRICS_TOKEN: token,
    LINFA_TLS_CERT: join(folder, 'shown.pem'),
    LINFA_TLS_KEY: join(folder, 'shown.key'),
  });
  const show = (name: 'cert' | 'key', from: InnerCertificates): void => {
    const to = join(folder, name === 'cert' ? 'shown.pem' : 'shown.key');
    rmSync(to, { force: true });
    copyFileSync(from.linfa[name], to);
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linfa-tls-'));
    inner = makeInnerCertificates(join(folder, 'inner'));
    stranger = makeInnerCertificates(join(folder, 'stranger'));
    show('cert', inner);
    show('key', inner);
    place = linfaPlace();
    server = await serve(place.environment(settings()));
    await server.ready;
  }, 240_000);
  afterAll(async () => {
    await place.drop();
    rmSync(folder, { recursive: true });
  });

  const port = (): number => Number(new URL(server.address).port);
  const trusting = (more: ConnectionOptions = {}): ConnectionOptions => ({
    host: '127.0.0.1',
    port: port(),
    // As the proxy asks: by the name that is in the certificate, whatever the address.
    servername: 'linfa',
    ca: readFileSync(inner.ca),
    ...more,
  });
  const connected = async (more: ConnectionOptions = {}): Promise<TLSSocket> => {
    const socket = connect(trusting(more));
    await once(socket, 'secureConnect');
    return socket;
  };
  const read = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    new Promise<{ status: number | undefined; text: string }>((settle, refuse) => {
      get({ ...trusting(), path, headers, agent: false }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        answer.on('end', () => settle({ status: answer.statusCode, text }));
      }).on('error', refuse);
    });
  const metric = async (line: RegExp): Promise<number> =>
    Number(line.exec((await read('/metrics', { authorization: `Bearer ${token}` })).text)?.[1] ?? 0);
  const shownNow = async (): Promise<string> => {
    const socket = await connected();
    const { fingerprint256 } = socket.getPeerCertificate();
    socket.destroy();
    return fingerprint256;
  };
  const fingerprintOf = ({ linfa }: InnerCertificates): string =>
    new X509Certificate(readFileSync(linfa.cert)).fingerprint256;

  it('speaks TLS 1.2 or 1.3 to who trusts it, and answers', async () => {
    expect(server.address).toMatch(/^https:/);
    expect(await read('/healthz')).toEqual({ status: 200, text: '{"ok":true}' });
    expect((await read('/')).status).toBe(200);
    const end = await metric(/^linfa_certificate_end_seconds (\S+)$/m);
    expect(end * 1000).toBe(Date.parse(new X509Certificate(readFileSync(inner.linfa.cert)).validTo));
    for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
      const socket = await connected({ minVersion: version, maxVersion: version });
      expect(socket.getProtocol()).toBe(version);
      socket.destroy();
    }
  });

  it('speaks neither older versions nor plainly, and is not taken for one that another authority vouches for', async () => {
    const older = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    await expect(connected(older)).rejects.toThrow(/protocol/);
    await expect(connected({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA' })).rejects.toThrow();
    await expect(fetch(`http://127.0.0.1:${port()}/healthz`)).rejects.toThrow();
    await expect(connected({ ca: readFileSync(stranger.ca) })).rejects.toThrow(/verify|self.signed|issuer/);
    await expect(connected({ servername: 'elsewhere.example.cn' })).rejects.toMatchObject({
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
  });

  it('is found alive by the check of its container, with its own settings only', async () => {
    const check = async (more: Readonly<Record<string, string>>): Promise<unknown> => {
      const child = spawn(process.execPath, [resolve(import.meta.dirname, '../check-health.ts')], {
        env: { ...place.variables, ...settings(), PORT: String(port()), ...more },
        stdio: 'ignore',
      });
      const [code] = (await once(child, 'exit')) as [unknown];
      return code;
    };
    expect(await check({})).toBe(0);
    expect(await check({ LINFA_TLS_CERT: '', LINFA_TLS_KEY: '' })).toBe(1);
  });

  it('shows a renewed certificate without being stopped, once its key is there as well', async () => {
    const before = fingerprintOf(inner);
    const kept = await connected();
    inner.renewLinfa();
    expect(fingerprintOf(inner)).not.toBe(before);
    show('cert', inner);
    const failures = /^linfa_job_failures_total\{job="tls"\} (\d+)$/m;
    await expect.poll(() => metric(failures), { timeout: 60_000 }).toBeGreaterThan(0);
    expect(await shownNow()).toBe(before);
    show('key', inner);
    await expect.poll(shownNow, { timeout: 60_000 }).toBe(fingerprintOf(inner));
    // Whoever was connected stays so.
    kept.write('GET /healthz HTTP/1.1\r\nhost: linfa\r\n\r\n');
    expect(String((await once(kept, 'data'))[0])).toMatch(/^HTTP\/1\.1 200 /);
    kept.destroy();
  });

  it('does not start without both files, with ones that it cannot use, or with two that do not belong together', async () => {
    const other = linfaPlace();
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    mkdirSync(join(folder, 'directory'));
    const { cert, key } = inner.linfa;
    for (const [from, words] of [
      [{ LINFA_TLS_CERT: cert }, /LINFA_TLS_KEY 的值“”不正确：设了 LINFA_TLS_CERT，这一项也要设/],
      [{ LINFA_TLS_KEY: key }, /LINFA_TLS_CERT 的值“”不正确：设了 LINFA_TLS_KEY，这一项也要设/],
      [{ LINFA_TLS_CERT: join(folder, 'none.pem'), LINFA_TLS_KEY: key }, /LINFA_TLS_CERT .*没有这个文件/],
      [{ LINFA_TLS_CERT: cert, LINFA_TLS_KEY: join(folder, 'directory') }, /LINFA_TLS_KEY .*读不了这个文件/],
      [{ LINFA_TLS_CERT: file('a.pem', 'nothing'), LINFA_TLS_KEY: key }, /LINFA_TLS_CERT .*不是 PEM 格式的证书/],
      [{ LINFA_TLS_CERT: cert, LINFA_TLS_KEY: cert }, /LINFA_TLS_KEY .*不是 PEM 格式的私钥/],
      [{ LINFA_TLS_CERT: cert, LINFA_TLS_KEY: stranger.linfa.key }, /LINFA_TLS_KEY .*不是一对/],
    ] as const) {
      const refused = async () => serve(other.environment({ LINFA_LOG: 'silent', ...from }));
      await expect(refused(), JSON.stringify(from)).rejects.toMatchObject({
        code: 'bad-setting',
        message: expect.stringMatching(words) as string,
      });
    }
    expect(existsSync(other.dataFolder)).toBe(false);
    rmSync(other.folder, { recursive: true });
  });

  it('lets commands work beside it, and ends although somebody is connected who asks nothing', async () => {
    expect(await callLinfa(place, ['audit', 'verify'], settings())).toMatchObject({ code: 0 });
    const unused = (await connected()).resume();
    const ended = once(unused, 'close');
    await server.close();
    await ended;
  });
});
