import { RuleError } from '@linfa/domain';
import { linesOfDocument, lint, type Finding, type TextDocument } from '@linfa/report';
import { lintContext } from '../../lint/lint-lists.ts';
import { readReportFile } from '../../lint/read-report-file.ts';
import { findUnit } from '../../org-units/find-unit.ts';
import { documentOf } from '../../reports/report-bytes.ts';
import type { Command, CommandInput } from '../command.ts';
import { yearOption } from '../options.ts';
import { kindOption, readKind, unitText } from './shared-options.ts';

const severityWords = { error: '错误', warning: '警告', remark: '提示' } as const;

export const lintCommand: Command = {
  name: 'lint',
  summary: '检查一份年度报告（.docx、.txt、.html，或本系统的一份报告），指出错处、理由和改法',
  words: '<文件>',
  options: [
    { name: 'year', value: '年份', summary: '报告的年度；检查文件时不写则从正文判断' },
    { name: 'unit', value: '单位', summary: '不给文件，检查本系统中这个单位该年度的报告' },
    kindOption,
  ],
  needs: 'data',
  async run(input) {
    const { app, options } = input;
    const document = await documentToLint(input);
    const findings = lint(
      document,
      lintContext(app.today(), options['year'] === undefined ? undefined : yearOption(options)),
    );
    const json = {
      findings: findings.map(({ rule, severity, place, excerpt, why, fix }) => ({
        rule,
        severity,
        place,
        excerpt,
        why,
        fix,
      })),
    };
    return {
      json,
      text: findings.length === 0 ? '没有发现问题。' : [...findings.map(line), summary(findings)].join('\n'),
    };
  },
};

/** A file, or a report of ours with every number knowing its figure, so that a typed digit shows. */
async function documentToLint({ app, options, words }: CommandInput): Promise<TextDocument> {
  const [file] = words;
  if (file !== undefined) return readReportFile(file);
  if (options['unit'] === undefined)
    throw new RuleError('missing-option', {
      option: '文件',
      hint: '写法：lint <文件>，或 lint --unit 单位 --year 年份',
    });
  const em = app.fork();
  const unit = await findUnit(em, unitText(options));
  const { document } = await documentOf(em, unit, yearOption(options), readKind(options), app.today());
  return linesOfDocument(document);
}

function line(one: Finding): string {
  return `${one.place}［${severityWords[one.severity]}·${one.rule}］${one.excerpt}\n    ${one.why}\n    改法：${one.fix}`;
}

function summary(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length;
  return `共 ${findings.length} 处：错误 ${count('error')}，警告 ${count('warning')}，提示 ${count('remark')}。`;
}
