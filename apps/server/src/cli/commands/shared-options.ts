import { RuleError } from '@linfa/domain';
import type { ReportKind } from '@linfa/report';
import type { CommandInput, CommandOption } from '../command.ts';
import { textOption } from '../options.ts';

export const unitOption: CommandOption = {
  name: 'unit',
  value: '单位',
  summary: '单位代码或名称，如 沙面街道',
  required: true,
};
export const yearOptionOf: CommandOption = {
  name: 'year',
  value: '年份',
  summary: '四位数年份，如 2024',
  required: true,
};
export const kindOption: CommandOption = {
  name: 'kind',
  value: '种类',
  summary: 'law-government（默认，法治政府建设年度报告）或 outreach-duty（普法责任年度报告）',
};
export const outOption: CommandOption = { name: 'out', value: '文件', summary: '写到哪个文件' };

export function unitText(options: CommandInput['options']): string {
  return textOption(options, 'unit') ?? '';
}

/** @throws RuleError `bad-option` */
export function readKind(options: CommandInput['options']): ReportKind {
  const text = textOption(options, 'kind') ?? 'law-government';
  if (text === 'law-government' || text === 'outreach-duty') return text;
  throw new RuleError('bad-option', { option: 'kind', value: text, hint: '可用 law-government 或 outreach-duty' });
}
