import { RuleError } from '@linfa/domain';
import { lint, type Finding } from '@linfa/report';
import { lintContext } from '../../lint/lint-lists.ts';
import { readReportFile } from '../../lint/read-report-file.ts';
import type { Command } from '../command.ts';
import { textOption, yearOption } from '../options.ts';

const severityWords = { error: '错误', warning: '警告', remark: '提示' } as const;

export const lintCommand: Command = {
  name: 'lint',
  summary: '检查一份年度报告（.docx、.txt、.html），指出错处、理由和改法',
  words: '<文件>',
  options: [{ name: 'year', value: '年份', summary: '报告的年度；不写则从正文判断' }],
  needs: 'data',
  async run({ app, options, words }) {
    const [file] = words;
    if (file === undefined) throw new RuleError('missing-option', { option: '文件', hint: '写法：lint <文件>' });
    const document = readReportFile(file);
    const findings = lint(document, lintContext(app.today(), textOption(options, 'year') === undefined ? undefined : yearOption(options)));
    const json = { findings: findings.map(({ rule, severity, place, excerpt, why, fix }) => ({ rule, severity, place, excerpt, why, fix })) };
    return { json, text: findings.length === 0 ? '没有发现问题。' : [...findings.map(line), summary(findings)].join('\n') };
  },
};

function line(one: Finding): string {
  return `${one.place}［${severityWords[one.severity]}·${one.rule}］${one.excerpt}\n    ${one.why}\n    改法：${one.fix}`;
}

function summary(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length;
  return `共 ${findings.length} 处：错误 ${count('error')}，警告 ${count('warning')}，提示 ${count('remark')}。`;
}
