import type { Node } from '@tiptap/pm/model';
import type { Stretch } from './places';

const ends = '。；！？';
const chip = '\ufffc';

/** The sentence around a place of a paragraph, its full stop included; null where no paragraph is. */
export function sentenceAround(doc: Node, position: number): Stretch | null {
  const at = doc.resolve(position);
  if (at.parent.type.name !== 'paragraph' || at.parent.content.size === 0) return null;
  // A figure is one character here as it is one place there.
  const text = at.parent.textBetween(0, at.parent.content.size, '', chip);
  // Whoever has just typed the last full stop means the sentence before it.
  const here = at.parentOffset === text.length && ends.includes(text.at(-1) ?? '') ? text.length - 1 : at.parentOffset;
  let from = here;
  while (from > 0 && !ends.includes(text[from - 1] ?? '')) from -= 1;
  let to = here;
  while (to < text.length && !ends.includes(text[to] ?? '')) to += 1;
  return { from: at.start() + from, to: at.start() + Math.min(text.length, to + 1) };
}

/** What the figures and words of a stretch stand for, in order. */
export function marksWithin(doc: Node, { from, to }: Stretch): string[] {
  const found: string[] = [];
  doc.nodesBetween(from, to, (node) => {
    if (node.type.name === 'chip') found.push(String(node.attrs['mark']));
  });
  return found;
}
