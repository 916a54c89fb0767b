import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const script = join(import.meta.dirname, '../../../../deploy/inner-certificates.sh');

/** Whether this machine has what the script needs. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** What `deploy/inner-certificates.sh` made in a folder. */
export interface InnerCertificates {
  /** File of what is trusted. */
  readonly ca: string;
  readonly linfa: { readonly cert: string; readonly key: string };
  readonly mysql: { readonly cert: string; readonly key: string };
  /** Has the script make the server's anew, by the same authority. */
  readonly renewLinfa: () => void;
}

export function makeInnerCertificates(folder: string): InnerCertificates {
  const run = (): void => void execFileSync('sh', [script, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const files = (name: string) => ({
    cert: join(folder, name, `${name}.pem`),
    key: join(folder, name, `${name}.key`),
  });
  run();
  return {
    ca: join(folder, 'ca/ca.pem'),
    linfa: files('linfa'),
    mysql: files('mysql'),
    renewLinfa() {
      rmSync(files('linfa').cert);
      run();
    },
  };
}
