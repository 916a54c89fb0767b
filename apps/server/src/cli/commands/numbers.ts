import { resolve } from 'node:path';
import { wordNumbers } from '../../help/word-numbers.ts';
import type { BareCommand } from '../command.ts';
import { textOption } from '../options.ts';
import { writeOutput } from '../write-output.ts';

export const numbersCommand: BareCommand = {
  name: 'numbers',
  summary: '由指标目录写出手册的“数字怎么算”',
  options: [{ name: 'out', value: '<文件>', summary: '写到这个文件；不给则打印出来' }],
  needs: 'settings',
  async run({ options }) {
    const page = wordNumbers();
    const out = textOption(options, 'out');
    if (out === undefined) return { json: { page }, text: page.trimEnd() };
    await writeOutput(resolve(out), Buffer.from(page));
    return { json: { out }, text: `已写入 ${out}` };
  },
};
