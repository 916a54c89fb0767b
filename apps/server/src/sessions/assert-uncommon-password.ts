import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RuleError } from '@linfa/domain';
import { seedsFolder } from '../env.ts';

let known: ReadonlySet<string> | undefined;

/** Refuses what stands among the most used passwords of published leaks. @throws RuleError `weak-password` */
export function assertUncommonPassword(password: string): void {
  known ??= new Set(readFileSync(join(seedsFolder, 'common-passwords.txt'), 'utf8').split('\n').filter(Boolean));
  const bare = password
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (known.has(bare)) throw new RuleError('weak-password', { reason: '在泄露过的常用密码之中' });
}
