import { monthPeriod, quarterPeriod, RuleError, yearPeriod, type Period } from '@linfa/domain';
import { linesOfDocument, renderDocx, renderHtml } from '@linfa/report';
import { findUnit } from '../../org-units/find-unit.ts';
import { unitReturn } from '../../returns/unit-return.ts';
import type { Command, CommandInput } from '../command.ts';
import { textOption, yearOption } from '../options.ts';
import { writeOutput } from '../write-output.ts';
import { outOption, unitOption, unitText } from './shared-options.ts';

export const returnCommand: Command = {
  name: 'return',
  summary: '生成人民调解统计报表（月报、季报、年报），含同比和环比',
  options: [
    unitOption,
    { name: 'month', value: '年-月', summary: '月报，如 2024-05' },
    { name: 'quarter', value: '年-季', summary: '季报，如 2024-2' },
    { name: 'year', value: '年份', summary: '年报，如 2024' },
    { name: 'format', value: 'docx|html', summary: '与 --out 一起用：文件格式，默认 docx' },
    { ...outOption, summary: '写到哪个文件；不写则把报表文字输出到屏幕' },
  ],
  needs: 'data',
  async run({ app, options }) {
    const em = app.fork();
    const unit = await findUnit(em, unitText(options));
    const file = textOption(options, 'out');
    const format = textOption(options, 'format') ?? 'docx';
    if (format !== 'docx' && format !== 'html')
      throw new RuleError('bad-option', { option: 'format', value: format, hint: '可用 docx 或 html' });
    if (file === undefined && options['format'] !== undefined)
      throw new RuleError('missing-option', { option: 'out', hint: '--format 要与 --out 一起用' });
    const document = await unitReturn(em, unit, returnPeriod(options), app.today());
    const json = {
      unit: unit.name,
      title: document.title,
      figures: document.figures.map(({ key, id, name, value, text, unitWord, evidence, provenance }) => ({
        key,
        id,
        name,
        value,
        text,
        unit: unitWord,
        evidence,
        provenance,
      })),
      notices: document.notices,
    };
    if (file === undefined)
      return {
        json,
        text: [...document.notices, ...linesOfDocument(document).lines.map((one) => one.text)].join('\n'),
      };
    await writeOutput(file, format === 'docx' ? await renderDocx(document) : Buffer.from(renderHtml(document)));
    return { json: { ...json, file }, text: `已写入 ${file}：${document.title}` };
  },
};

/** Exactly one of month, quarter and year. @throws RuleError `missing-option`, `bad-option`, `bad-year` */
function returnPeriod(options: CommandInput['options']): Period {
  const given = ['month', 'quarter', 'year'].filter((name) => options[name] !== undefined);
  if (given.length !== 1)
    throw new RuleError('missing-option', { option: 'month', hint: '请用 --month、--quarter、--year 中的一个' });
  const [name = ''] = given;
  if (name === 'year') return yearPeriod(yearOption(options));
  const text = textOption(options, name) ?? '';
  const match = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (!match)
    throw new RuleError('bad-option', {
      option: name,
      value: text,
      hint: name === 'month' ? '写法：2024-05' : '写法：2024-2',
    });
  const [year, part] = [Number(match[1]), Number(match[2])];
  return name === 'month' ? monthPeriod(year, part) : quarterPeriod(year, part);
}
