import { RuleError } from '@linfa/domain';
import { renewDemoPasswords } from '../../seeds/demo-accounts.ts';
import { wordDemoAccounts } from '../../seeds/word-demo-accounts.ts';
import type { Command } from '../command.ts';

export const demoCommand: Command = {
  name: 'demo',
  summary: '演示账号：passwords 重设全部演示账号的密码并显示一次',
  words: '<passwords>',
  options: [],
  needs: 'data',
  async run({ app, words }) {
    if (words[0] !== 'passwords')
      throw new RuleError('unknown-command', { command: `demo ${words[0] ?? ''}`.trim(), near: '可用 passwords。' });
    const accounts = await renewDemoPasswords(app);
    return { json: { accounts }, text: wordDemoAccounts(accounts).join('\n') };
  },
};
