import type { Editor } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { marksWithin, sentenceAround } from './sentence';

/** Whether the text says until when this figure counts. */
export function saysCutOff({ doc }: EditorState, key: string): boolean {
  return marksWithin(doc, { from: 0, to: doc.content.size }).includes(markOf(key));
}

/** Puts `截至2025年11月底，` before the sentence in which the figure first stands; null where it stands in no paragraph. */
export function putCutOff({ doc, tr, schema }: EditorState, key: string): Transaction | null {
  let at: number | null = null;
  doc.descendants((node, position, parent) => {
    if (at !== null || node.type.name !== 'chip' || parent?.type.name !== 'paragraph') return;
    if (String(node.attrs['mark']).split(',').includes(key)) at = position;
  });
  const sentence = at === null ? null : sentenceAround(doc, at);
  const made = schema.nodes['chip']?.create({ mark: markOf(key) });
  if (!sentence || !made) return null;
  // What stands under a condition stays whole under it.
  const marks = doc.nodeAt(sentence.from)?.marks ?? [];
  return tr.insert(sentence.from, [made.mark(marks), schema.text('，', marks)]);
}

/** Writes it in the editor; null where the text says it already or has no sentence for it. */
export function cutOffWriter(editor: Editor, key: string): (() => void) | null {
  if (saysCutOff(editor.state, key) || putCutOff(editor.state, key) === null) return null;
  return () => {
    const made = putCutOff(editor.state, key);
    if (made) editor.view.dispatch(made);
  };
}

function markOf(key: string): string {
  return `cutOff ${key}`;
}
