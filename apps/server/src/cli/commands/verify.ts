import { verifyDatabase } from '../../verify/verify-database.ts';
import type { Command } from '../command.ts';

export const verifyCommand: Command = {
  name: 'verify',
  summary: '核对整个数据库：位置、台账、数字与记录、分项与总数、已签发报告',
  options: [],
  needs: 'data',
  async run({ app }) {
    const results = await verifyDatabase(app.fork, app.today());
    const wrong = results.flatMap((one) => one.problems);
    const lines = results.flatMap((one) => [
      `${one.problems.length === 0 ? '✓' : '✗'} ${one.holds}（查 ${one.looked} 项${one.problems.length === 0 ? '' : `，${one.problems.length} 处不符`}）`,
      ...one.problems.slice(0, 20).map((problem) => `    ${problem.where}：${problem.what}`),
    ]);
    return {
      json: { ok: wrong.length === 0, checks: results },
      text: lines.join('\n'),
      exitCode: wrong.length === 0 ? 0 : 1,
    };
  },
};
