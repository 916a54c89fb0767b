import { Editor } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { createChipTexts } from './chip-texts';
import { docOfOutline } from './outline-doc';
import { leftOutAt, stretchAt } from './places';
import { reportExtensions } from './schema';

const texts = createChipTexts();
const when = { figure: 'a', is: 'positive' } as const;
const { doc } = new Editor({
  element: null,
  extensions: reportExtensions(texts),
  content: docOfOutline({
    title: '题目',
    blocks: [
      { paragraph: ['全年。', '各项。', { when, text: '开展活动。' }, { when, text: '发放资料。' }, '共12件。'] },
      {
        table: { caption: '表', columns: [{ title: '项', align: 'left', width: 1 }], rows: [['甲']] },
        when,
      },
    ],
  }),
}).state;
const said = { why: '', figures: [] };
const words = (found: { readonly from: number; readonly to: number } | undefined): string =>
  found === undefined ? '' : doc.textBetween(found.from, found.to, '/');

describe('places of the printed text in the editor', () => {
  it('a sentence or table that is not printed is found, whatever stands before it', () => {
    const finder = { children: [1, 2], leftOut: [], texts };
    expect(words(leftOutAt(doc, { block: 0, sentence: 0, ...said }, finder))).toBe('开展活动。');
    expect(words(leftOutAt(doc, { block: 0, sentence: 1, ...said }, finder))).toBe('发放资料。');
    expect(words(leftOutAt(doc, { block: 1, sentence: null, ...said }, finder))).toContain('甲');
    expect(leftOutAt(doc, { block: 0, sentence: 2, ...said }, finder)).toBeUndefined();
  });

  it('what is found after it is still marked where it stands', () => {
    const leftOut = [{ block: 0, sentence: 0, ...said }];
    const at = { part: 'block', block: 0, start: 12, end: 15 } as const;
    expect(words(stretchAt(doc, at, { children: [1, 2], leftOut, texts }))).toBe('12件');
  });
});
