import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { TlsFiles } from '../env.ts';
import { runEvery, type Job } from '../jobs/run-every.ts';
import { readTlsPair, type TlsPair } from './tls-pair.ts';

/** Longer than the minute for which proxies keep a connection: whoever reuses one must not find it just closed. Milliseconds. */
const keepAliveTimeout = 75_000;
/** As deploy/nginx.conf has it: forward secrecy and authenticated encryption only. */
const ciphers = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
].join(':');

/** Milliseconds. */
const lookEvery = 5000;

/** What takes connections: in the clear, or with files over TLS 1.2 and newer and nothing else. */
export interface Listener {
  readonly server: Server;
  readonly scheme: 'http' | 'https';
  /** When the certificate that is shown ends; null in the clear. */
  readonly until: () => Date | null;
  /** Shows a renewed certificate as soon as both files are the new ones, to connections from then on. */
  readonly watch: (told: { readonly renewed: () => void; readonly failed: (error: unknown) => void }) => Job[];
}

/** @throws RuleError `bad-setting`, as `readTlsPair` does */
export function makeListener(files: TlsFiles | undefined, handle: RequestListener): Listener {
  if (files === undefined)
    return {
      server: createServer({ keepAliveTimeout }, handle),
      scheme: 'http',
      until: () => null,
      watch: () => [],
    };
  let shown = readTlsPair(files);
  const contextOf = ({ cert, key }: TlsPair) => ({ cert, key, minVersion: 'TLSv1.2', ciphers }) as const;
  const server: Server & Pick<TlsServer, 'setSecureContext'> = createTlsServer(
    { ...contextOf(shown), honorCipherOrder: true, handshakeTimeout: 10_000, keepAliveTimeout },
    handle,
  );
  return {
    server,
    scheme: 'https',
    until: () => shown.until,
    watch: ({ renewed, failed }) => [
      runEvery(
        lookEvery,
        // One that was replaced before the other is a failure which the next look mends.
        async () => {
          const found = readTlsPair(files);
          if (found.cert === shown.cert && found.key === shown.key) return;
          server.setSecureContext(contextOf(found));
          shown = found;
          renewed();
        },
        failed,
      ),
    ],
  };
}
