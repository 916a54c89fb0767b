import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { keysOf, splitMarks, type Condition } from '@linfa/report/editing';
import { conditionalOf, type Stretch } from './places';
import { marksWithin, sentenceAround } from './sentence';

/** When a sentence stands, and what stands in its place otherwise. */
export interface SentenceCondition extends Condition {
  readonly otherwise: string | null;
}

export interface ConditionSpot {
  readonly stretch: Stretch;
  /** Null where the sentence always stands. */
  readonly when: SentenceCondition | null;
  /** The figures that stand in it, by their keys. */
  readonly keys: readonly string[];
}

/** The sentence at the caret with its condition; what shares one condition is one stretch. Null outside of paragraphs. */
export function conditionSpot({ doc, selection }: EditorState): ConditionSpot | null {
  const sentence = sentenceAround(doc, selection.from);
  if (!sentence || sentence.from === sentence.to) return null;
  const marked = markedAround(doc, selection.from);
  const stretch = marked?.stretch ?? sentence;
  const marks = splitMarks(
    marksWithin(doc, stretch)
      .map((mark) => `{${mark}}`)
      .join(''),
  );
  return { stretch, when: marked?.when ?? null, keys: typeof marks === 'string' ? [] : [...new Set(keysOf(marks))] };
}

/** Sets when a stretch stands; with null it always does. One step that can be undone. */
export function setCondition(
  { doc, tr, schema }: EditorState,
  { from, to }: Stretch,
  when: SentenceCondition | null,
): Transaction {
  const type = schema.marks['when'];
  if (!type) return tr;
  tr.removeMark(from, to, type);
  // Two sentences side by side with one condition stay two.
  return when === null ? tr : tr.addMark(from, to, type.create({ ...when, order: nextOrder(doc) }));
}

function nextOrder(doc: Node): number {
  let order = 0;
  doc.descendants((node) => {
    for (const mark of node.marks)
      if (mark.type.name === 'when') order = Math.max(order, Number(mark.attrs['order']) + 1);
  });
  return order;
}

function markedAround(doc: Node, position: number): { stretch: Stretch; when: SentenceCondition } | null {
  const at = doc.resolve(position);
  const { parentOffset: here } = at;
  const around = conditionalOf(at.parent);
  // At a border what follows comes first.
  const found =
    around.find(({ from, to }) => from <= here && here < to) ??
    around.find(({ from, to }) => from < here && here <= to);
  const mark = found && at.parent.nodeAt(found.from)?.marks.find(({ type }) => type.name === 'when');
  if (!found || !mark) return null;
  const { figure, is, otherwise } = mark.attrs as SentenceCondition;
  return { stretch: { from: at.start() + found.from, to: at.start() + found.to }, when: { figure, is, otherwise } };
}
