import { RuleError } from '@linfa/domain';
import { nearest, printExact } from '@linfa/figures';
import { provenanceNotice } from '@linfa/report';
import { traceFigure, type TraceStrand } from '../../figures/trace-figure.ts';
import { findUnit } from '../../org-units/find-unit.ts';
import { unitReport } from '../../reports/unit-report.ts';
import type { Command } from '../command.ts';
import { textOption, yearOption } from '../options.ts';
import { kindOption, readKind, unitOption, unitText, yearOptionOf } from './shared-options.ts';

export const traceCommand: Command = {
  name: 'trace',
  summary: '打开一个数字，列出它所依据的记录、名册、台账或文件',
  words: '<指标编号或名称>',
  options: [
    unitOption,
    yearOptionOf,
    kindOption,
    { name: 'limit', value: '条数', summary: '每页条数，默认 50，最多 1000' },
    { name: 'after', value: '编号', summary: '从这条记录之后继续列' },
  ],
  needs: 'data',
  async run({ app, options, words }) {
    const [wanted = ''] = words;
    if (wanted === '')
      throw new RuleError('missing-option', {
        option: '指标',
        hint: '写法：trace <指标编号或名称> --unit 单位 --year 年份',
      });
    const em = app.fork();
    const unit = await findUnit(em, unitText(options));
    const report = await unitReport(em, unit, yearOption(options), readKind(options), app.today());
    const bound = report.bound.find((one) => one.key === wanted || one.definition.id === wanted || one.name === wanted);
    const period = bound?.period ?? report.document.period;
    const definition = bound?.definition ?? (report.dictionary.has(wanted) ? report.dictionary.get(wanted) : undefined);
    if (!definition) {
      const near = nearest(
        wanted,
        report.bound.flatMap((one) => [one.key, one.name]),
      );
      throw new RuleError(
        'unknown-figure',
        { figure: wanted, near: near.length > 0 ? `相近的有：${near.join('、')}。` : '全部编号见 figures 命令。' },
        { near },
      );
    }
    const strands = await traceFigure(em, unit, report.scopes, definition, period, report.dictionary, {
      limit: numberOption(options, 'limit', 50, 1, 1000),
      afterId: numberOption(options, 'after', 0, 0, Number.MAX_SAFE_INTEGER),
    });
    const printed = report.document.figures.find((one) => one.key === bound?.key);
    const json = {
      id: definition.id,
      name: bound?.name ?? definition.name,
      text: printed?.text ?? null,
      value: printed?.value ?? null,
      strands: strands.map(strandJson),
    };
    return {
      json,
      text: [`${json.name}：${json.text ?? '本年度报告没有写到它，证据如下'}`, ...strands.flatMap(strandText)].join(
        '\n',
      ),
    };
  },
};

function numberOption(
  options: Parameters<typeof textOption>[0],
  name: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const text = textOption(options, name);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RuleError('bad-option', { option: name, value: text, hint: `须为 ${least} 到 ${most} 的整数` });
  return value;
}

function strandJson(strand: TraceStrand) {
  if (strand.kind === 'records')
    // The blind key says whether two records are of one person, and nothing else.
    return {
      ...strand,
      records: strand.records.map((one) => ({
        ...one,
        key: one.key?.slice(0, 12) ?? null,
        notice: provenanceNotice(one.provenance as 'recorded'),
      })),
    };
  if (strand.kind === 'units') return strand;
  const { card } = strand;
  return {
    ...strand,
    card: card && { ...card, value: card.value === null ? null : Number(printExact(card.value, 4)) },
  };
}

function strandText(strand: TraceStrand): string[] {
  if (strand.kind === 'units')
    return [
      `【${strand.label}】已覆盖 ${strand.covered.length} 个，未覆盖 ${strand.uncovered.length} 个`,
      ...(strand.uncovered.length > 0 ? [`  未覆盖：${strand.uncovered.map((one) => one.name).join('、')}`] : []),
    ];
  if (strand.kind === 'card') {
    const { card } = strand;
    if (!card) return [`【${strand.label}】尚未填报`];
    return [
      `【${strand.label}】${card.value === null ? (card.shortText ?? '尚未填报') : printExact(card.value, 4)}　${card.sourceOffice}　${card.document}`,
      ...card.findings.map((finding) => `  问题：${finding}`),
      ...(provenanceNotice(card.provenance) === '' ? [] : [`  ${provenanceNotice(card.provenance)}`]),
    ];
  }
  return [
    `【${strand.label}】${strand.setLabel} ${strand.total} ${strand.recordWord}，${strand.combinedWord} ${strand.value} ${strand.unitWord}`.trimEnd(),
    ...strand.records.map(
      (one) => `  ${one.recordId}\t${one.day}\t${one.amount}\t${provenanceNotice(one.provenance as 'recorded')}`,
    ),
    ...(strand.next === undefined ? [] : [`  …… 其余请用 --after ${strand.next} 继续`]),
  ];
}
