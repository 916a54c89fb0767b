import { RuleError } from '@linfa/domain';
import { findUnit } from '../../org-units/find-unit.ts';
import { reportBytes, reportFormats, type ReportFormat } from '../../reports/report-bytes.ts';
import type { Command } from '../command.ts';
import { textOption, yearOption } from '../options.ts';
import { writeOutput } from '../write-output.ts';
import { kindOption, outOption, readKind, unitOption, unitText, yearOptionOf } from './shared-options.ts';

export const reportCommand: Command = {
  name: 'report',
  summary: '生成年度报告：公文版式的 Word 文件、统计工作簿或网页',
  options: [
    unitOption,
    yearOptionOf,
    kindOption,
    { name: 'format', value: 'docx|xlsx|html', summary: '文件格式，默认 docx' },
    { ...outOption, required: true },
    { name: 'draft', summary: '不用已签发的文件，按今天的记录重新生成' },
  ],
  needs: 'data',
  async run({ app, options }) {
    const format = textOption(options, 'format') ?? 'docx';
    if (!isFormat(format))
      throw new RuleError('bad-option', { option: 'format', value: format, hint: `可用 ${reportFormats.join('、')}` });
    const em = app.fork();
    const unit = await findUnit(em, unitText(options));
    const file = textOption(options, 'out') ?? '';
    const { bytes, title, signed } = await reportBytes(
      em,
      unit,
      yearOption(options),
      readKind(options),
      format,
      app.today(),
      options['draft'] === true,
    );
    await writeOutput(file, bytes);
    return {
      json: { file, title, format, signed },
      text: `已写入 ${file}：${title}${signed ? '（已签发的原件）' : '（草稿）'}`,
    };
  },
};

function isFormat(text: string): text is ReportFormat {
  return (reportFormats as readonly string[]).includes(text);
}
