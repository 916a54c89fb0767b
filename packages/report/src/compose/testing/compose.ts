import { exact, type FigureValue } from '@linfa/figures';
import type { Block, ReportDocument, Run } from '../../document.ts';
import type { Outline } from '../../outline/outline.ts';
import { composeReport, type ComposeInput } from '../compose-report.ts';
import { answerOutline, someRecords } from './answer.ts';
import { builtIn } from './dictionary.ts';

const street = { code: '990101', name: '青禾街道', levelWord: '街道' };

/** The report of a street of 2024 in which the figures have these numbers; those not given are unanswered. */
export function compose(
  outline: Outline,
  numbers: Readonly<Record<string, number | null>> = {},
  more: Partial<ComposeInput> = {},
): ReportDocument {
  const answered = answerOutline(outline, more.dictionary ?? builtIn, 2024, someRecords);
  const values = new Map<string, FigureValue>();
  for (const [key, number] of Object.entries(numbers)) {
    const value = answered.get(key);
    if (value) values.set(key, { ...value, value: number === null ? null : exact(number) });
  }
  return composeReport({
    outline,
    unit: street,
    year: 2024,
    dictionary: builtIn,
    values,
    day: '2025-01-20',
    provenance: 'recorded',
    ...more,
  });
}

export function runsOf(block: Block): readonly Run[] {
  return block.type === 'table' ? block.rows.flat(2) : block.runs;
}

export function textOf(document: ReportDocument): string {
  return document.blocks
    .map((block) =>
      runsOf(block)
        .map((run) => run.text)
        .join(''),
    )
    .join('\n');
}
