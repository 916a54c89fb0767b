import { resolve } from 'node:path';
import { RuleError } from '@linfa/domain';
import { restore } from '../../backups/restore.ts';
import type { BareCommand } from '../command.ts';

export const restoreCommand: BareCommand = {
  name: 'restore',
  summary: '把备份恢复到空的数据库（LINFA_DATA 或 LINFA_DATABASE_URL 所指），逐表核对行数和审计链，并升级到本版本',
  words: '<备份文件夹>',
  options: [],
  needs: 'settings',
  async run({ environment, words }) {
    if (words[0] === undefined)
      throw new RuleError('missing-option', { option: 'restore', hint: '写法：restore <备份文件夹>' });
    const { manifest, rows, problems } = await restore(resolve(words[0]), environment);
    const ok = problems.length === 0;
    return {
      json: { ok, rows, auditHead: manifest.auditHead, madeAt: manifest.madeAt, problems },
      text: [
        `${ok ? '✓' : '✗'} 已恢复 ${Object.keys(manifest.rows).length} 张表，共 ${rows} 行${ok ? '，与备份一致，审计链完好' : `；有 ${problems.length} 处不符`}`,
        ...problems.map((problem) => `    ${problem}`),
      ].join('\n'),
      exitCode: ok ? 0 : 1,
    };
  },
};
