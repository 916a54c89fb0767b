import type { BareCommand, Command } from './command.ts';
import { commands } from './commands/index.ts';
import { jsonOption } from './options.ts';

/** The list of commands. */
export function helpText(): string {
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

/** How one command is written, and its options. */
export function commandHelp(command: Command | BareCommand): string {
  const lines = [...command.options, jsonOption].map(
    (option) =>
      `  --${option.name}${option.value ? ` ${option.value}` : ''}${option.required ? '（必需）' : ''}  ${option.summary}`,
  );
  return [
    `npm run -s linfa -- ${command.name}${command.words ? ` ${command.words}` : ''} [选项]`,
    command.summary,
    '',
    ...lines,
    '',
  ].join('\n');
}
