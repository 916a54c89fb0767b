import type { Composed } from '../compose/compose-report.ts';
import { bindingKey, type Outline } from '../outline/outline.ts';
import { figureTag } from '../render/docx/figure-tag.ts';
import { askNumbers, type NumberQuestion } from './ask-numbers.ts';
import { newBlock } from './new-block.ts';
import { align, alignable, type Alignable, type Pairing } from './align.ts';
import { adoptControls } from './adopt-controls.ts';
import { editedAtoms, fillingOf, lettersOf, sourceAtoms, type SourceAtom } from './atoms.ts';
import { diffIds } from './diff-atoms.ts';
import type { Edit } from './apply-edits.ts';
import { sourceElements, withoutLead, withoutOurNote, type SourceElement } from './elements.ts';
import type { TaggedDocument } from './read-tagged.ts';
import { rebuild, type Piece, type Rebuilt } from './rebuild.ts';
import { compareTable, tableRows, type CellChange } from './compare-table.ts';
import type { TaggedBlock } from './tagged-body.ts';

export type EditedPart = 'document-number' | 'title' | 'addressee' | 'block' | 'attachment' | 'signer';

/** One thing that somebody changed in the Word file. */
export interface EditedChange {
  readonly id: string;
  readonly kind: 'changed' | 'added' | 'removed' | 'table-changed' | 'table-rebuilt';
  readonly part: EditedPart;
  /** Which block of the outline; for what was added, the one that it stands behind, -1 at the beginning. */
  readonly block: number;
  readonly pieces: readonly Piece[];
  readonly cells: readonly CellChange[];
  /** Keys of figures that go when this is accepted. */
  readonly loses: readonly string[];
  readonly edit: Edit;
}

export interface EditedComparison {
  readonly changes: readonly EditedChange[];
  readonly numbers: readonly NumberQuestion[];
  /** How many figures came back in their controls, and how many were found again by their text. */
  readonly kept: number;
  readonly restored: number;
  /** Controls that are none of this report's figures; their text stays as text. */
  readonly unknown: readonly { readonly tag: string; readonly text: string }[];
  readonly unchanged: number;
}

/**
 * What was changed in a Word file since it was written, paragraph by paragraph. `typed`: questions whose number is to be
 * text from now on.
 */
export function compareEdited(
  outline: Outline,
  composed: Composed,
  edited: TaggedDocument,
  typed: ReadonlySet<string> = new Set(),
): EditedComparison {
  const keys = new Map(outline.figures.map((one) => [figureTag(bindingKey(one)), bindingKey(one)]));
  const printed = new Map(composed.document.figures.map((one) => [figureTag(one.key), one.text]));
  const textOf = (tag: string, now: string): string => edited.exported.get(tag) ?? now;
  const keyOf = (tag: string): string => keys.get(tag) ?? tag;
  const known = new Set(keys.keys());
  const filling = fillingOf(composed.document);
  const elements = sourceElements(outline, composed);
  const pairings = pair(elements, edited.blocks);
  const adopted = edited.blocks.map((block, at) => {
    const own = elements[pairings.find((one) => one.after === at)?.before ?? -1];
    return own ? adoptControls(block, tagsOf(own)) : block;
  });
  const asked = askNumbers(adopted, keys, (tag) => textOf(tag, printed.get(tag) ?? ''), typed);
  const { blocks } = asked;
  const tally = { kept: 0, restored: 0, unchanged: 0 };
  const changes: EditedChange[] = [];
  let behind = -1;
  let added = 0;

  for (const { before, after } of pairings) {
    const element = before === undefined ? undefined : elements[before];
    const block = after === undefined ? undefined : blocks[after];
    if (element?.place.part === 'block') behind = element.place.block;
    if (!element && block) addBlock(block);
    else if (element && !block) removeElement(element);
    else if (element && block) compareBoth(element, block);
  }
  return { changes, numbers: asked.numbers, unknown: asked.unknown, ...tally };

  function pair(left: readonly SourceElement[], right: readonly TaggedBlock[]): Pairing[] {
    const mine = left.map(sourceLike);
    const its = right.map(editedLike);
    const anchors = diffIds(
      mine.map((one) => one.key),
      its.map((one) => one.key),
    ).flatMap((step): Pairing[] => (step.op === 'same' ? [{ before: step.before, after: step.after }] : []));
    return align(mine, its, anchors);
  }

  /** As they are printed, numbers and all: a heading that was only renumbered is still the likest. */
  function sourceLike(element: SourceElement): Alignable {
    if (element.place.part === 'block' && element.place.of === 'table') return tableLike(ownRows(element.place.block));
    return alignable([...lettersOf(element.lead), ...atomsOf(element, new Set())].map((one) => one.id));
  }

  function editedLike(block: TaggedBlock): Alignable {
    if (block.type === 'table') return tableLike(tableRows(block, new Set()));
    return alignable(editedAtoms(block.runs, known).map((one) => one.id));
  }

  function atomsOf({ texts }: SourceElement, lost: ReadonlySet<string>): SourceAtom[] {
    return sourceAtoms(texts, filling, textOf, lost);
  }

  /** A table as it is printed: what stands in its cells tells it from others, not how. */
  function ownRows(block: number): string[][] {
    const own = outline.blocks[block];
    if (!own || !('table' in own)) return [];
    const every = new Set(known);
    return [own.table.columns.map((one) => one.title), ...own.table.rows].map((row) =>
      row.map((cell) =>
        sourceAtoms([cell], filling, textOf, every)
          .map((one) => one.text)
          .join(''),
      ),
    );
  }

  /** The figures of an element, in their order. */
  function tagsOf(element: SourceElement): string[] {
    const { place } = element;
    const own = place.part === 'block' && place.of === 'table' ? outline.blocks[place.block] : undefined;
    const texts = own && 'table' in own ? own.table.rows.flat() : element.texts;
    return sourceAtoms(texts, filling, textOf, new Set()).flatMap((one) => one.tag ?? []);
  }

  function compareBoth(element: SourceElement, block: TaggedBlock): void {
    const { place } = element;
    if (place.part === 'ours') return;
    if (place.part === 'block' && place.of === 'table') {
      const own = outline.blocks[place.block];
      if (!own || !('table' in own) || block.type !== 'table') return;
      const compared = compareTable(own.table, block, { filling, textOf, known, keyOf });
      tally.kept += compared.kept;
      if (!compared.change) tally.unchanged += 1;
      else
        changes.push({
          id: `t${place.block}`,
          kind: compared.change.kind,
          part: 'block',
          block: place.block,
          pieces: [],
          cells: compared.change.cells,
          loses: compared.change.loses.map(keyOf),
          edit: { to: 'table', block: place.block, columns: compared.change.columns, rows: compared.change.rows },
        });
      return;
    }
    // Where only words may stand a figure is its text.
    const wordsOnly = place.part !== 'block' || place.of === 'caption' || place.of === 'note';
    const bare = withoutLead(block, element.lead);
    const runs = place.part === 'block' && place.of === 'note' ? withoutOurNote(bare) : bare;
    const after = editedAtoms(runs, wordsOnly ? new Set() : known);
    const there = new Set(after.flatMap((one) => one.tag ?? []));
    const tags = [...new Set(atomsOf(element, new Set()).flatMap((one) => one.tag ?? []))];
    const lost = new Set(tags.filter((tag) => !there.has(tag)));
    const before = atomsOf(element, lost);
    const rebuilt = rebuild(before, after, element.texts.length, keyOf);
    const texts = rebuilt.texts.join('');
    const gone = [...lost].filter((tag) => !texts.includes(keyOf(tag)));
    tally.kept += there.size;
    tally.restored += lost.size - gone.length;
    if (!rebuilt.changed) {
      tally.unchanged += 1;
      return;
    }
    const edit = editOf(element, rebuilt);
    if (!edit) return;
    changes.push({
      id: `c${place.part === 'block' ? `${place.block}${place.of === 'text' || place.of === 'heading' ? '' : place.of}` : place.part}${place.part === 'attachment' ? place.index : ''}`,
      kind: 'changed',
      part: place.part,
      block: place.part === 'block' ? place.block : -1,
      pieces: rebuilt.pieces,
      cells: [],
      loses: gone.map(keyOf),
      edit,
    });
  }

  function editOf({ place }: SourceElement, { texts }: Rebuilt): Edit | undefined {
    const whole = texts
      .map((one) => one ?? '')
      .join('')
      .trim();
    if (place.part === 'ours') return undefined;
    if (place.part === 'attachment')
      return whole === '' ? undefined : { to: 'attachment', index: place.index, text: whole };
    if (place.part !== 'block') return whole === '' ? undefined : { to: place.part, text: whole };
    const own = outline.blocks[place.block];
    if (place.of === 'caption' || place.of === 'note')
      return whole === '' ? undefined : { to: place.of, block: place.block, text: whole };
    if (own && 'heading' in own) return { to: 'block', block: place.block, with: { ...own, text: whole } };
    if (!own || !('paragraph' in own)) return undefined;
    return { to: 'sentences', block: place.block, texts, shown: composed.shown[place.block] ?? [] };
  }

  function removeElement({ place, texts }: SourceElement): void {
    if (place.part !== 'block' || place.of === 'caption' || place.of === 'note') return;
    const atoms = sourceAtoms(texts, filling, textOf, new Set());
    changes.push({
      id: `r${place.block}`,
      kind: 'removed',
      part: 'block',
      block: place.block,
      pieces:
        place.of === 'table'
          ? [
              {
                op: 'removed',
                text: ownRows(place.block)
                  .map((row) => row.join('　'))
                  .join('；'),
              },
            ]
          : rebuild(atoms, [], texts.length, keyOf).pieces,
      cells: [],
      loses: [...new Set(atoms.flatMap((one) => (one.tag === undefined ? [] : keyOf(one.tag))))],
      edit: { to: 'remove', block: place.block },
    });
  }

  function addBlock(block: TaggedBlock): void {
    const made = newBlock(block, known, keyOf);
    if (!made) return;
    added += 1;
    changes.push({
      id: `a${behind + 1}-${added}`,
      kind: 'added',
      part: 'block',
      block: behind,
      pieces: rebuild([], block.type === 'table' ? [] : editedAtoms(block.runs, known), 1, keyOf).pieces,
      cells: [],
      loses: [],
      edit: { to: 'insert', behind, with: made },
    });
  }
}

function tableLike(rows: readonly (readonly string[])[]): Alignable {
  // A table is alike to tables only.
  const { key, pairs } = alignable(rows.flat().flatMap((cell) => [...cell]));
  return { key: `\u0002${key}`, pairs: new Set([...pairs, '\u0002', '\u0003'].map((pair) => `\u0002${pair}`)) };
}
