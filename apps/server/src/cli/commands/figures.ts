import { lastCountedDay } from '@linfa/domain';
import { findUnit } from '../../org-units/find-unit.ts';
import { unitReport, type UnitReport } from '../../reports/unit-report.ts';
import type { Command } from '../command.ts';
import { yearOption } from '../options.ts';
import { kindOption, readKind, unitOption, unitText, yearOptionOf } from './shared-options.ts';

export const figuresCommand: Command = {
  name: 'figures',
  summary: '列出一个单位某年度报告的全部数字及其依据',
  options: [unitOption, yearOptionOf, kindOption],
  needs: 'data',
  async run({ app, options }) {
    const em = app.fork();
    const unit = await findUnit(em, unitText(options));
    const report = await unitReport(em, unit, yearOption(options), readKind(options), app.today());
    const json = figuresJson(report);
    const text = json
      .map(
        (one) =>
          `${one.name}\t${one.text}${one.cutOffWord ? `（${one.cutOffWord}）` : ''}\t${one.kindWord}\t${one.evidence.sentence}`,
      )
      .join('\n');
    return { json, text: text === '' ? `${unit.name}${report.document.year}年度报告没有数字。` : text };
  },
};

/** Every figure that the report binds, in its order, whether or not a sentence prints it. */
function figuresJson(report: UnitReport) {
  const printed = new Map(report.document.figures.map((one) => [one.key, one]));
  return report.bound.flatMap((bound) => {
    const figure = printed.get(bound.key);
    const value = report.values.get(bound.key);
    if (!figure || !value) return [];
    return [
      {
        id: figure.id,
        key: figure.key,
        name: figure.name,
        value: figure.value,
        text: figure.text,
        unit: figure.unitWord,
        cutOff: bound.period.cutOff === undefined ? null : lastCountedDay(bound.period),
        cutOffWord: figure.cutOffWord,
        kind: bound.definition.kind,
        kindWord: figure.kindWord,
        evidence: {
          sentence: figure.evidence,
          definition: figure.definition,
          rule: figure.rule,
          provenance: figure.provenance,
          findings: figure.findings,
          parts: value.parts.map((part) => ({
            role: part.role,
            label: part.label,
            value: part.value === null ? null : Number(part.value.top) / Number(part.value.over),
          })),
          ...(value.card && {
            card: {
              sourceOffice: value.card.sourceOffice,
              document: value.card.document,
              cutOff: value.card.period.cutOff ?? null,
              asOf: value.card.asOf ?? null,
            },
          }),
        },
      },
    ];
  });
}
