import { reencrypt, textsByVersion } from '../../crypto/reencrypt.ts';
import type { Command } from '../command.ts';

export const reencryptCommand: Command = {
  name: 'reencrypt',
  summary: '把由旧密钥加密的内容换成当前密钥（可在服务运行时进行，中断后再运行即可）',
  options: [],
  needs: 'schema',
  async run({ app }) {
    const columns = (await reencrypt(app.fork, app.keyring)).filter((one) => one.done > 0 || one.unreadable.length > 0);
    const left = [...(await textsByVersion(app.fork()))].filter(([version]) => version !== app.keyring.current);
    const unreadable = columns.reduce((sum, one) => sum + one.unreadable.length, 0);
    const done = columns.reduce((sum, one) => sum + one.done, 0);
    return {
      json: { current: app.keyring.current, done, columns, left: Object.fromEntries(left) },
      text: [
        ...columns.map(
          (one) =>
            `${one.table}.${one.column}：${one.done} 条${one.unreadable.length > 0 ? `，${one.unreadable.length} 条打不开（行 ${one.unreadable.slice(0, 10).join('、')}）` : ''}`,
        ),
        `共换 ${done} 条，当前密钥为第 ${app.keyring.current} 版。`,
        ...left.map(([version, texts]) => `还有 ${texts} 条由第 ${version} 版密钥加密。`),
      ].join('\n'),
      exitCode: unreadable === 0 && left.length === 0 ? 0 : 1,
    };
  },
};
