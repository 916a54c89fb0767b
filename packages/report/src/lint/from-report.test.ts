import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read/read-document.ts';
import { renderDocx } from '../render/docx/render-docx.ts';
import { renderHtml } from '../render/html/render-html.ts';
import { sampleDocument } from '../render/testing/sample-document.ts';
import { linesOfDocument } from './from-report.ts';
import { lint } from './lint.ts';
import { shippedContext } from './testing/lists.ts';

const context = shippedContext((name) =>
  readFileSync(new URL(`../../../../seeds/lint/${name}`, import.meta.url), 'utf8'),
);
const composed = linesOfDocument(sampleDocument());
const body = composed.lines.filter(({ heading }) => heading).map(({ text }) => text);

describe('a composed report', () => {
  it('becomes numbered lines whose runs make up their text', () => {
    expect(composed.lines.map(({ line }) => line)).toEqual(composed.lines.map((_, at) => at + 1));
    for (const { text, runs } of composed.lines) expect(runs?.map((run) => run.text).join('')).toBe(text);
    expect(composed.lines.some(({ runs }) => runs?.some(({ figure }) => figure !== undefined))).toBe(true);
  });

  it('reads the same from its Word file and its page', async () => {
    const word = readDocument(await renderDocx(sampleDocument()), '报告.docx');
    const page = readDocument(new TextEncoder().encode(renderHtml(sampleDocument(), {})), '报告.html');
    for (const document of [word, page])
      expect(document.lines.filter(({ heading }) => heading && heading.level !== 3).map(({ text }) => text)).toEqual(
        body.filter((text) => !/^\d/.test(text)),
      );
    const prose = composed.lines.filter(({ text }) => text.length > 60).map(({ text }) => text);
    for (const document of [word, page])
      expect(document.lines.map(({ text }) => text)).toEqual(expect.arrayContaining(prose));
  });

  it('is told that a typed digit has no figure, and only there', () => {
    const draft = sampleDocument({
      blocks: [
        {
          type: 'paragraph',
          runs: [
            { text: '另走访商户' },
            { text: '12家', figure: 'x' },
            { text: '、企业37家，落实“3+1”机制和第20条。' },
          ],
        },
      ],
    });
    const found = lint(linesOfDocument(draft), context).filter(({ rule }) => rule === 'unbacked-digit');
    expect(found.map(({ excerpt }) => excerpt)).toEqual([expect.stringContaining('企业37家')]);
  });
});
