import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FigureValue } from '@linfa/figures';
import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '../document.ts';
import { linesOfDocument } from '../lint/from-report.ts';
import { lint } from '../lint/lint.ts';
import { parseDeadlines } from '../lint/lists/parse-deadlines.ts';
import { parseExpressions } from '../lint/lists/parse-expressions.ts';
import { parseLaws } from '../lint/lists/parse-laws.ts';
import { checkOutline } from '../outline/check-outline.ts';
import type { Outline } from '../outline/outline.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import { composeReport } from './compose-report.ts';
import { answerOutline, noRecords, someRecords } from './testing/answer.ts';
import { builtIn } from './testing/dictionary.ts';

const seeds = join(import.meta.dirname, '../../../../seeds');
const list = (name: string): string => readFileSync(join(seeds, 'lint', name), 'utf8');
const outlines = readdirSync(join(seeds, 'outlines'))
  .filter((file) => file.endsWith('.json'))
  .map((file): [string, Outline] => [
    file,
    parseOutline(JSON.parse(readFileSync(join(seeds, 'outlines', file), 'utf8'))),
  ]);

const units = {
  street: { code: '990101', name: '青禾街道', levelWord: '街道' },
  town: { code: '990102', name: '白塘镇', levelWord: '镇' },
  district: { code: '9901', name: '明川区', levelWord: '区' },
} as const;

type Answered = 'nothing recorded' | 'nothing answered' | 'a middling year';

function compose(outline: Outline, level: keyof typeof units, answered: Answered): ReportDocument {
  const values =
    answered === 'nothing answered'
      ? new Map<string, FigureValue>()
      : answerOutline(outline, builtIn, 2024, answered === 'nothing recorded' ? noRecords : someRecords);
  return composeReport({
    outline,
    unit: units[level],
    year: 2024,
    dictionary: builtIn,
    values,
    day: '2025-01-20',
    provenance: 'recorded',
  });
}

function proseOf(document: ReportDocument): string[] {
  return document.blocks.flatMap((block) =>
    block.type === 'table' ? [] : [block.runs.map((run) => run.text).join('')],
  );
}

const cases = outlines.flatMap(([file, outline]) =>
  outline.levels.flatMap((level) =>
    (['nothing recorded', 'nothing answered', 'a middling year'] as const).map(
      (answered) => [file, level, answered, outline] as const,
    ),
  ),
);

describe('the shipped outlines', () => {
  it('cover the skeletons of the annual report and the outreach duty report for every level', () => {
    const offered = new Set(
      outlines.flatMap(([, one]) => one.levels.map((level) => `${one.kind} ${one.skeleton} ${level}`)),
    );
    for (const level of ['street', 'town'])
      for (const skeleton of ['umbrella', 'flat', 'letter'])
        expect(offered).toContain(`law-government ${skeleton} ${level}`);
    for (const level of ['street', 'town', 'district']) expect(offered).toContain(`outreach-duty umbrella ${level}`);
    expect(offered).toContain('law-government umbrella district');
    expect(outlines.some(([, one]) => one.figures.length === 0)).toBe(true);
  });

  it.each(outlines)('%s has an id like its file and holds against the built-in figures', (file, outline) => {
    expect(`${outline.id}.json`).toBe(file);
    checkOutline(outline, builtIn);
  });

  it.each(outlines)('%s prints every figure that it binds', (_, outline) => {
    const level = outline.levels[0];
    if (level === undefined) throw new Error('an outline is meant for some level');
    const printed = new Set(compose(outline, level, 'a middling year').figures.map((figure) => figure.key));
    expect(outline.figures.map((one) => one.key ?? one.figure).filter((key) => !printed.has(key))).toEqual([]);
  });

  it.each(cases)('%s for a %s with %s reads well', (_, level, answered, outline) => {
    const prose = proseOf(compose(outline, level, answered));
    for (const text of prose) {
      expect(text).not.toMatch(/、等|[，、；：。]{2}|^[，、；：。]|[{}]|undefined|null|NaN/);
      expect(text.trim()).not.toBe('');
    }
    const text = prose.join('\n');
    expect(text.includes('＿＿')).toBe(answered === 'nothing answered' && outline.figures.length > 0);
    if (answered === 'nothing recorded') expect(text).not.toMatch(/(?<!\d)0(?!\d)/);
  });

  it.each(cases)(
    '%s for a %s with %s has nothing for the linter to object to but blanks',
    (_, level, answered, outline) => {
      const context = {
        year: 2024,
        today: '2025-01-20',
        laws: parseLaws(list('laws.tsv')),
        expressions: parseExpressions(list('expressions.tsv')),
        deadlines: parseDeadlines(list('deadlines.tsv')),
      };
      const findings = lint(linesOfDocument(compose(outline, level, answered)), context).filter(
        (one) => one.severity !== 'remark',
      );
      expect(findings.filter(({ rule }) => rule !== 'blank-left')).toEqual([]);
      expect(findings.length > 0).toBe(answered === 'nothing answered' && outline.figures.length > 0);
    },
  );
});
