import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Finding, Leftover, Preview } from '../report-words';
import type { ChipTexts } from './chip-texts';

type At = Finding['at'];

/** A stretch of the document in the editor. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is needed to lead from a place of the printed text to one of the editor's document. */
export interface PlaceFinder {
  readonly children: readonly number[];
  readonly leftOut: Preview['leftOut'];
  readonly texts: ChipTexts;
}

/** Where a place of the printed text stands in the document; undefined for what is not edited there. */
export function stretchAt(doc: Node, at: At, finder: PlaceFinder): Stretch | undefined {
  const child = at.part === 'title' ? 0 : at.part === 'block' ? finder.children[at.block ?? -1] : undefined;
  if (child === undefined || child >= doc.childCount) return undefined;
  const start = startOfChild(doc, child);
  const node = doc.child(child);
  if (node.type.name !== 'reportTable') {
    const silent = finder.leftOut.flatMap(({ block, sentence }) => (block === at.block ? (sentence ?? []) : []));
    return within(node, start, at, finder.texts, new Set(silent));
  }
  return withinTable(node, start, at, finder.texts);
}

/** Where a sentence or a table that is not printed stands in the document. */
export function leftOutAt(
  doc: Node,
  { block, sentence }: Preview['leftOut'][number],
  { children }: PlaceFinder,
): Stretch | undefined {
  const child = children[block];
  if (child === undefined || child >= doc.childCount) return undefined;
  const start = startOfChild(doc, child);
  const node = doc.child(child);
  if (sentence === null) return { from: start, to: start + node.nodeSize };
  const found = conditionalOf(node)[sentence];
  return found && { from: start + 1 + found.from, to: start + 1 + found.to };
}

/** The sentences of a paragraph that have a condition, in order, as `outlineOfDoc` tells them apart. */
export function conditionalOf(paragraph: Node): Stretch[] {
  const found: Stretch[] = [];
  let before = '';
  paragraph.forEach((one, offset) => {
    const mark = one.marks.find(({ type }) => type.name === 'when');
    const when = mark ? JSON.stringify(mark.attrs) : '';
    const last = found.at(-1);
    const to = offset + one.nodeSize;
    if (when !== '' && when === before && last) found[found.length - 1] = { ...last, to };
    else if (when !== '') found.push({ from: offset, to });
    before = when;
  });
  return found;
}

function startOfChild(doc: Node, child: number): number {
  let start = 0;
  for (let index = 0; index < child; index += 1) start += doc.child(index).nodeSize;
  return start;
}

function withinTable(table: Node, start: number, at: At, texts: ChipTexts): Stretch | undefined {
  let found: Stretch | undefined;
  const rowNumber = at.of === 'head' ? 0 : at.of === 'row' ? (at.row ?? 0) + 1 : -1;
  let row = -1;
  let offset = 0;
  table.descendants((node, position) => {
    const name = node.type.name;
    const here = start + 1 + position;
    if (name === 'tableRow') {
      row += 1;
      offset = 0;
    }
    const isText = (name === 'tableCaption' && at.of === 'caption') || (name === 'tableNote' && at.of === 'note');
    if (isText) found = within(node, here, at, texts);
    if (name === 'tableCell' && row === rowNumber) {
      const length = lengthOf(node, texts);
      // Cells of a row are parted by one mark each.
      if (!found && at.start >= offset && at.start <= offset + length)
        found = within(node, here, { ...at, start: at.start - offset, end: at.end - offset }, texts);
      offset += length + 1;
    }
    return name !== 'tableCell';
  });
  return found;
}

function lengthOf(node: Node, texts: ChipTexts): number {
  let length = 0;
  node.forEach((child) => {
    length += child.isText ? child.nodeSize : texts.textOf(String(child.attrs['mark'])).length;
  });
  return length;
}

/** Walks the letters of a block as they are printed; a sentence that is not printed has none. */
function within(node: Node, start: number, at: At, texts: ChipTexts, silent: ReadonlySet<number> = new Set()): Stretch {
  const conditional = conditionalOf(node);
  let printed = 0;
  let from: number | undefined;
  let to: number | undefined;
  node.forEach((child, offset) => {
    const here = start + 1 + offset;
    const sentence = conditional.findIndex((one) => one.from <= offset && offset < one.to);
    const length = silent.has(sentence)
      ? 0
      : child.isText
        ? child.nodeSize
        : texts.textOf(String(child.attrs['mark'])).length;
    const place = (target: number): number =>
      here + (child.isText ? Math.min(child.nodeSize, Math.max(0, target - printed)) : target > printed ? 1 : 0);
    if (from === undefined && at.start < printed + length) from = place(at.start);
    if (to === undefined && at.end <= printed + length) to = place(at.end);
    printed += length;
  });
  const end = start + node.nodeSize - 1;
  const begin = from ?? Math.min(start + 1, end);
  return { from: begin, to: Math.max(begin, to ?? end) };
}

/** The printed text of the block that a position stands in, and where in it. */
export function printedAt(
  doc: Node,
  position: number,
  texts: ChipTexts,
): { readonly text: string; readonly start: number } | undefined {
  const resolved = doc.resolve(position);
  const block = resolved.parent;
  if (!block.inlineContent) return undefined;
  let text = '';
  let start: number | undefined;
  block.forEach((child, offset) => {
    const own = child.isText ? (child.text ?? '') : texts.textOf(String(child.attrs['mark']));
    if (start === undefined && resolved.parentOffset < offset + child.nodeSize)
      start = text.length + (child.isText ? resolved.parentOffset - offset : 0);
    text += own;
  });
  return { text, start: start ?? text.length };
}

export interface Marked {
  readonly finding?: Finding;
  readonly leftover?: Leftover;
}

/** Underlines under what was found, at the document as it was when it was looked at. */
export function underline(doc: Node, preview: Preview, finder: PlaceFinder): DecorationSet {
  const decorations = [
    ...preview.findings.map((one, index) => ({
      at: one.at,
      kind: one.rule === 'unbacked-digit' ? 'digit' : one.severity,
      id: `f${index}`,
      title: `${one.why}${one.fix}`,
    })),
    ...preview.leftovers
      .map((one, index) => ({ at: one.at, kind: `left-${one.kind}`, id: `l${index}`, title: one.why }))
      .filter((one) => one.kind !== 'left-untouched'),
  ].flatMap(({ at, kind, id, title }) => {
    const stretch = at.end > at.start ? stretchAt(doc, at, finder) : undefined;
    if (!stretch || stretch.from >= stretch.to) return [];
    return [Decoration.inline(stretch.from, stretch.to, { class: `mark-${kind}`, 'data-found': id, title })];
  });
  const greyed = preview.leftOut.flatMap((one) => {
    const stretch = leftOutAt(doc, one, finder);
    if (!stretch) return [];
    const looks = { class: 'left-out', title: `这次不印：${one.why}` };
    return one.sentence === null
      ? [Decoration.node(stretch.from, stretch.to, looks)]
      : [Decoration.inline(stretch.from, stretch.to, looks)];
  });
  return DecorationSet.create(doc, [...decorations, ...greyed]);
}
