import { provenances } from '@linfa/domain';
import type { ReportDocument } from '../document.ts';
import type { Cell, Sheet } from '../render/xlsx/workbook.ts';

/** Every figure of the report as printed and exactly, with what it rests on. */
export function reportSheet({ figures, notices }: ReportDocument): Sheet {
  return {
    name: '报告数据',
    columns: [
      { title: '指标', width: 28, format: 'text' },
      { title: '报告中的表述', width: 18, format: 'text' },
      { title: '准确数', width: 12, format: 'decimal' },
      { title: '单位', width: 8, format: 'text' },
      { title: '类别', width: 12, format: 'text' },
      { title: '期间', width: 12, format: 'text' },
      { title: '截止', width: 16, format: 'text' },
      { title: '依据', width: 48, format: 'long-text' },
      { title: '数据来源', width: 16, format: 'text' },
      { title: '核对意见', width: 32, format: 'long-text' },
      { title: '编号', width: 28, format: 'text' },
    ],
    rows: [
      ...figures.map((one): Cell[] => [
        one.name,
        one.text,
        one.value,
        one.unitWord,
        one.kindWord,
        one.periodWord,
        one.cutOffWord,
        one.evidence,
        provenances[one.provenance],
        one.findings.join('；'),
        one.id,
      ]),
      ...notices.map((notice): Cell[] => [notice]),
    ],
  };
}
