import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Editor } from '@tiptap/core';
import { parseOutline } from '@linfa/report';
import { splitMarks, type Outline, type OutlineBlock } from '@linfa/report/editing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChipTexts } from './chip-texts';
import { docOfOutline, outlineOfDoc, usedBindings } from './outline-doc';
import { reportExtensions } from './schema';

const seeds = join(import.meta.dirname, '../../../../../seeds');
const outlines = [
  ...readdirSync(join(seeds, 'outlines')).map((file) => `outlines/${file}`),
  ...readdirSync(join(seeds, 'places')).map((place) => `places/${place}/outline.json`),
].map((path): [string, Outline] => [path, parseOutline(JSON.parse(readFileSync(join(seeds, path), 'utf8')))]);

/** Sentences without a condition that stand side by side are one. */
function joined(block: OutlineBlock): OutlineBlock {
  if (!('paragraph' in block)) return block;
  const paragraph: (typeof block.paragraph)[number][] = [];
  for (const sentence of block.paragraph) {
    const last = paragraph.at(-1);
    if (typeof sentence === 'string' && typeof last === 'string') paragraph[paragraph.length - 1] = last + sentence;
    else paragraph.push(sentence);
  }
  return { paragraph };
}

/** Through the editor's own schema, as it is loaded and read. */
function throughEditor(outline: Pick<Outline, 'title' | 'blocks'>) {
  const editor = new Editor({
    element: null,
    extensions: reportExtensions(createChipTexts()),
    content: docOfOutline(outline),
  });
  return outlineOfDoc(editor.getJSON());
}

describe('an outline in the editor', () => {
  it.each(outlines)('%s comes out as it went in, with every figure, condition and table', (_, outline) => {
    const { title, blocks, children } = throughEditor(outline);
    expect(title).toBe(outline.title);
    expect(blocks).toEqual(outline.blocks.map(joined));
    expect(children).toEqual(outline.blocks.map((_block, at) => at + 1));
    const known = new Map(outline.figures.map((one) => [one.key ?? one.figure, one]));
    expect(usedBindings({ title, blocks }, known).length).toBeGreaterThanOrEqual(outline.figures.length > 0 ? 1 : 0);
  });

  it('whatever is typed is an outline that can be kept: no stray brace, no empty heading, no sentence without words', () => {
    const text = fc.constantFrom(
      '全年',
      '{',
      '}',
      '{year}',
      '{consultation.count}',
      '{cutOff a}',
      '{a,b}',
      '\u200b',
      ' ',
      '。',
      'a\u0007b',
    );
    const piece = fc.array(text, { maxLength: 6 }).map((all) => all.join(''));
    const block = fc.oneof(
      piece.map((one): OutlineBlock => ({ heading: 2, text: one })),
      fc.array(piece, { maxLength: 3 }).map((paragraph): OutlineBlock => ({ paragraph })),
    );
    fc.assert(
      fc.property(piece, fc.array(block, { maxLength: 5 }), (title, blocks) => {
        const written = throughEditor({ title, blocks });
        const outline = {
          id: 'a',
          name: 'a',
          kind: 'law-government',
          skeleton: 'flat',
          levels: [],
          figures: [],
          signature: { sealed: true },
          title: written.title.trim() === '' ? '题' : written.title,
          blocks: written.blocks,
        };
        expect(parseOutline(structuredClone(outline)).blocks).toEqual(written.blocks);
        for (const one of written.blocks)
          for (const sentence of 'heading' in one ? [one.text] : 'paragraph' in one ? one.paragraph : [])
            expect(typeof splitMarks(typeof sentence === 'string' ? sentence : sentence.text)).toBe('object');
      }),
      { numRuns: 300 },
    );
  });
});
