import { RuleError } from '@linfa/domain';
import { applyRetention, previewRetention } from '../../retention/apply-retention.ts';
import type { Command } from '../command.ts';

export const retentionCommand: Command = {
  name: 'retention',
  summary: '到期清理：--dry-run 只数不删，--run 立即清理（服务运行时每天自动进行）',
  options: [
    { name: 'dry-run', summary: '只列出各类到期的条数' },
    { name: 'run', summary: '删除到期的内容' },
  ],
  needs: 'schema',
  async run({ app, options }) {
    const runs = options['run'] === true;
    if (runs === (options['dry-run'] === true))
      throw new RuleError('missing-option', { option: 'dry-run', hint: '写明 --dry-run 或 --run 之一。' });
    const classes = await (runs ? applyRetention : previewRetention)(app.fork, app.now());
    return {
      json: { run: runs, classes },
      text: [
        ...classes.map((one) => `${one.title}（结束 ${one.days} 天后）：${one.rows} 条`),
        runs ? '已清理。服务记录、案卷、台账、报告和审计记录不在清理之列。' : '未删除任何内容。',
      ].join('\n'),
    };
  },
};
