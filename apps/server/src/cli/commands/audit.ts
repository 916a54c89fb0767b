import { RuleError } from '@linfa/domain';
import { existsSync } from 'node:fs';
import { headsFile, readHeads } from '../../audit/audit-heads.ts';
import { sealAndExport } from '../../audit/audit-sealer.ts';
import { verifyAudit, type AuditVerdict } from '../../audit/verify-audit.ts';
import type { Command, CommandInput, CommandResult } from '../command.ts';
import { textOption } from '../options.ts';

export const auditCommand: Command = {
  name: 'audit',
  summary: '审计记录：verify 核对封存的记录有没有被改动、删除或调换；seal 立即封存',
  words: '<verify|seal>',
  options: [
    {
      name: 'heads',
      value: '文件',
      summary: '与这份封存导出文件核对，默认数据目录里的 audit-heads.log；另存一份在别处更可靠',
    },
  ],
  needs: 'schema',
  async run(input) {
    const [what = 'verify'] = input.words;
    if (what === 'verify') return verify(input);
    if (what === 'seal') return seal(input);
    throw new RuleError('unknown-command', { command: `audit ${what}`, near: '可用 verify 或 seal。' });
  },
};

async function seal({ app }: CommandInput): Promise<CommandResult> {
  const sealed = await sealAndExport(app, headsFile(app.dataFolder));
  return { json: { sealed }, text: sealed === 0 ? '没有待封存的记录。' : `已封存 ${sealed} 条记录。` };
}

async function verify({ app, options }: CommandInput): Promise<CommandResult> {
  const given = textOption(options, 'heads');
  if (given !== undefined && !existsSync(given)) throw new RuleError('file-missing', { file: given });
  const verdict = await verifyAudit(app.fork(), readHeads(given ?? headsFile(app.dataFolder)));
  const ok = verdict.problems.length === 0;
  return { json: { ok, ...verdict }, text: verdictLines(verdict).join('\n'), exitCode: ok ? 0 : 1 };
}

function verdictLines({ seals, sealedRows, unsealedRows, exportedHeads, head, problems }: AuditVerdict): string[] {
  return [
    problems.length === 0
      ? `✓ 封存的 ${sealedRows} 条审计记录（${seals} 次封存）没有被改动、删除或调换`
      : `✗ 封存的审计记录有 ${problems.length} 处不符`,
    ...problems.slice(0, 50).map((problem) => `    ${problem}`),
    exportedHeads === 0 && seals > 0
      ? '! 没有封存导出文件：只核对了数据库内的链，末尾的封存若连同记录被删，这里看不出来'
      : `  已与导出的 ${exportedHeads} 个封存值核对`,
    `  尚未封存 ${unsealedRows} 条：这些记录的改动还查不出来`,
    `  链尾 ${head}`,
  ];
}
