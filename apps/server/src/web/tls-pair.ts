import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { RuleError } from '@linfa/domain';
import type { TlsFiles } from '../env.ts';

/** A certificate with its chain and the key that belongs to it, both as PEM. */
export interface TlsPair {
  readonly cert: string;
  readonly key: string;
  /** When the certificate ends. */
  readonly until: Date;
}

/** @throws RuleError `bad-setting` for a file that cannot be read or is none of its kind, and for two that do not belong together */
export function readTlsPair(files: TlsFiles): TlsPair {
  const cert = read('LINFA_TLS_CERT', files.cert);
  const key = read('LINFA_TLS_KEY', files.key);
  const certificate = parse('LINFA_TLS_CERT', files.cert, '不是 PEM 格式的证书', () => new X509Certificate(cert));
  const own: KeyObject = parse('LINFA_TLS_KEY', files.key, '不是 PEM 格式的私钥，或者加了口令', () =>
    createPrivateKey(key),
  );
  if (!certificate.checkPrivateKey(own))
    throw new RuleError('bad-setting', {
      name: 'LINFA_TLS_KEY',
      value: files.key,
      hint: '这个私钥与 LINFA_TLS_CERT 里的证书不是一对',
    });
  return { cert, key, until: new Date(certificate.validTo) };
}

function read(name: string, value: string): string {
  try {
    return readFileSync(value, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new RuleError('bad-setting', { name, value, hint: `读不了这个文件（${code}）` });
  }
}

function parse<T>(name: string, value: string, hint: string, make: () => T): T {
  try {
    return make();
  } catch {
    throw new RuleError('bad-setting', { name, value, hint });
  }
}
