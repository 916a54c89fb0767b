import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read/read-document.ts';
import { lint } from './lint.ts';
import { rules } from './rules/index.ts';
import { drawFrom } from './testing/draw.ts';
import { injectors } from './testing/injectors.ts';
import { shippedContext } from './testing/lists.ts';
import { composedDocument, textFile } from './testing/marked-text.ts';
import { buildSoundReport } from './testing/sound-report.ts';

const context = shippedContext((name) =>
  readFileSync(new URL(`../../../../seeds/lint/${name}`, import.meta.url), 'utf8'),
);
const reports = 200;

describe('every rule is proved on generated reports', () => {
  it('each has an injector', () => {
    expect(new Set(injectors.map(({ rule }) => rule))).toEqual(new Set(rules.map(({ id }) => id)));
  });

  it(`nothing is found in ${reports} sound reports, read from a file or composed`, () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const lines = buildSoundReport(drawFrom(g), context).lines.map(({ text }) => text);
        expect(lint(readDocument(textFile(lines), '报告.txt'), context)).toEqual([]);
        expect(lint(composedDocument(lines), context)).toEqual([]);
      }),
      { numRuns: reports },
    );
  });

  it.each(injectors.map((injector, at) => [`${injector.rule} (${at + 1})`, injector] as const))(
    `%s is found where it was put, and nothing else, in ${reports} reports`,
    (_, injector) => {
      fc.assert(
        fc.property(fc.gen(), (g) => {
          const faulty = injector.inject(buildSoundReport(drawFrom(g), context, injector.options));
          const document =
            injector.rule === 'unbacked-digit'
              ? composedDocument(faulty.lines)
              : readDocument(textFile(faulty.lines), '报告.txt');
          const findings = lint(document, context);
          expect(findings.map(({ rule, line }) => ({ rule, line }))).toContainEqual({
            rule: injector.rule,
            line: faulty.line,
          });
          expect(findings.filter(({ rule }) => rule !== injector.rule)).toEqual([]);
        }),
        { numRuns: reports },
      );
    },
  );
});
