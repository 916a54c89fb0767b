import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eicar } from './eicar.ts';

/** Whether ClamAV's daemon is installed on this machine. */
export const hasClamd = spawnSync('clamd', ['--version']).status === 0;

/** A daemon of its own in that folder that knows one signature, the test text's. @param socket where it is to listen */
export function startClamd(folder: string, socket: string): { readonly stop: () => Promise<void> } {
  const database = join(folder, 'database');
  mkdirSync(database);
  writeFileSync(join(database, 'test.ndb'), `Linfa.Test:0:*:${eicar.toString('hex')}\n`);
  const settings = join(folder, 'clamd.conf');
  writeFileSync(settings, `LocalSocket ${socket}\nDatabaseDirectory ${database}\nForeground true\n`);
  const child = spawn('clamd', ['-c', settings], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  return {
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
