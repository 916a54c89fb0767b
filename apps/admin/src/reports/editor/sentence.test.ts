import { Editor } from '@tiptap/core';
import { TextSelection, type EditorState } from '@tiptap/pm/state';
import type { OutlineBlock } from '@linfa/report/editing';
import { describe, expect, it } from 'vitest';
import { createChipTexts } from './chip-texts';
import { conditionSpot, setCondition } from './condition-acts';
import { docOfOutline, outlineOfDoc } from './outline-doc';
import { putCutOff, saysCutOff } from './put-cut-off';
import { reportExtensions } from './schema';

const blocks: OutlineBlock[] = [
  { heading: 1, text: '公共法律服务' },
  {
    paragraph: [
      '开展{outreach.events}。',
      { when: { figure: 'case.count', is: 'positive' }, text: '调解{case.count}；', otherwise: '未受理调解。' },
      '解答咨询{consultation.count}。',
    ],
  },
];

/** The editor's state, the caret in the middle of this text. */
function caretIn(text: string, of: EditorState = begin()): EditorState {
  let at = 0;
  of.doc.descendants((node, position) => {
    if (node.text?.includes(text)) at = position + node.text.indexOf(text) + 1;
  });
  expect(at).toBeGreaterThan(0);
  return of.apply(of.tr.setSelection(TextSelection.create(of.doc, at)));
}

function begin(): EditorState {
  return new Editor({
    element: null,
    extensions: reportExtensions(createChipTexts()),
    content: docOfOutline({ title: '报告', blocks }),
  }).state;
}

const paragraphOf = (state: EditorState) =>
  outlineOfDoc(state.doc.toJSON()).blocks.flatMap((block) => ('paragraph' in block ? block.paragraph : []));

describe('a sentence of a report', () => {
  it('is found with its figures, and with the condition that it stands under', () => {
    expect(conditionSpot(caretIn('开展'))).toMatchObject({ when: null, keys: ['outreach.events'] });
    expect(conditionSpot(caretIn('调解'))).toMatchObject({
      when: { figure: 'case.count', is: 'positive', otherwise: '未受理调解。' },
      keys: ['case.count'],
    });
    expect(conditionSpot(caretIn('公共'))).toBeNull();
    // At the very end of the paragraph one means what one has just written.
    const state = begin();
    const end = state.doc.content.size - 1;
    const last = state.apply(state.tr.setSelection(TextSelection.create(state.doc, end)));
    expect(conditionSpot(last)?.keys).toEqual(['consultation.count']);
  });

  it('stands only while a figure is there, says something else otherwise, and always again', () => {
    const state = caretIn('咨询');
    const spot = conditionSpot(state);
    if (!spot) throw new Error('no sentence');
    const when = { figure: 'consultation.count', is: 'positive', otherwise: '未开展咨询。' } as const;
    const set = state.apply(setCondition(state, spot.stretch, when));
    expect(paragraphOf(set).slice(1)).toEqual([
      (blocks[1] as { paragraph: unknown[] }).paragraph[1],
      {
        when: { figure: 'consultation.count', is: 'positive' },
        text: '解答咨询{consultation.count}。',
        otherwise: '未开展咨询。',
      },
    ]);
    const again = caretIn('咨询', set);
    const marked = conditionSpot(again);
    expect(marked?.when).toEqual(when);
    if (marked) expect(paragraphOf(again.apply(setCondition(again, marked.stretch, null)))).toEqual(paragraphOf(state));
  });

  it('is two sentences where two with the same condition stand side by side', () => {
    const when = { figure: 'case.count', is: 'positive', otherwise: null } as const;
    let state = begin();
    for (const text of ['开展', '调解']) {
      state = caretIn(text, state);
      const spot = conditionSpot(state);
      if (spot) state = state.apply(setCondition(state, spot.stretch, when));
    }
    expect(paragraphOf(state).map((one) => (typeof one === 'string' ? one : one.text))).toEqual([
      '开展{outreach.events}。',
      '调解{case.count}；',
      '解答咨询{consultation.count}。',
    ]);
  });

  it('says until when its figure counts, under its own condition, once', () => {
    const state = begin();
    const write = (from: EditorState, key: string): EditorState => {
      const made = putCutOff(from, key);
      if (!made) throw new Error('nowhere');
      return from.apply(made);
    };
    const said = write(write(state, 'case.count'), 'consultation.count');
    expect(paragraphOf(said)).toEqual([
      '开展{outreach.events}。',
      {
        when: { figure: 'case.count', is: 'positive' },
        text: '{cutOff case.count}，调解{case.count}；',
        otherwise: '未受理调解。',
      },
      '{cutOff consultation.count}，解答咨询{consultation.count}。',
    ]);
    expect([saysCutOff(state, 'case.count'), saysCutOff(said, 'case.count')]).toEqual([false, true]);
    expect(putCutOff(state, 'not.there')).toBeNull();
  });
});
