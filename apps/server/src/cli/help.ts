import { commands } from './commands/index.ts';
import { jsonOption } from './options.ts';

/** The list of commands, or one command's options. */
export function helpText(name?: string): string {
  const command = commands.find((one) => one.name === name);
  if (command) {
    const lines = [...command.options, jsonOption].map((option) => `  --${option.name}${option.value ? ` ${option.value}` : ''}  ${option.summary}`);
    return [`npm run linfa -- ${command.name}${command.words ? ` ${command.words}` : ''}`, command.summary, '', ...lines, ''].join('\n');
  }
  const width = Math.max(...commands.map((one) => one.name.length));
  return [
    '邻法 Linfa：从服务记录到法治政府建设年度报告',
    '',
    '用法：npm run -s linfa -- <命令> [选项]',
    '',
    ...commands.map((one) => `  ${one.name.padEnd(width)}  ${one.summary}`),
    '',
    '查看某个命令的选项：npm run -s linfa -- help <命令>',
    '',
  ].join('\n');
}
