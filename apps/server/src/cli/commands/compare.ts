import { wordDay } from '@linfa/domain';
import { findUnit } from '../../org-units/find-unit.ts';
import { compareEdition } from '../../reports/compare-edition.ts';
import type { Command } from '../command.ts';
import { yearOption } from '../options.ts';
import { kindOption, readKind, unitOption, unitText, yearOptionOf } from './shared-options.ts';

export const compareCommand: Command = {
  name: 'compare',
  summary: '把已签发的年度报告与今天的记录对照，逐项列出差异和造成差异的记录',
  options: [unitOption, yearOptionOf, kindOption],
  needs: 'data',
  async run({ app, options }) {
    const em = app.fork();
    const unit = await findUnit(em, unitText(options));
    const { edition, intact, differences } = await compareEdition(
      em,
      unit,
      yearOption(options),
      readKind(options),
      app.today(),
    );
    const json = {
      unit: unit.name,
      year: edition.year,
      signedOn: edition.day,
      digest: edition.frozen?.digest ?? null,
      intact,
      differences,
    };
    const head = `${unit.name}${edition.year}年度报告（${edition.day ? wordDay(edition.day) : ''}签发）${intact ? '' : '：签发内容已被改动，摘要不符！'}`;
    const lines = differences.length === 0 ? ['与今天的记录没有差异。'] : differences.map((one) => `· ${one.sentence}`);
    return { json, text: [head, ...lines].join('\n'), exitCode: intact ? 0 : 1 };
  },
};
