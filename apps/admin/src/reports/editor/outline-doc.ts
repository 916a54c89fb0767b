import type { JSONContent } from '@tiptap/core';
import {
  bindingKey,
  keysOf,
  splitMarks,
  stretches,
  type Binding,
  type ConditionalSentence,
  type Outline,
  type OutlineBlock,
  type OutlineTable,
} from '@linfa/report/editing';

/** An outline as the editor's document, and back. Figures are chips; a sentence with a condition carries it as a mark. */
export function docOfOutline({ title, blocks }: Pick<Outline, 'title' | 'blocks'>): JSONContent {
  return {
    type: 'doc',
    content: [
      { type: 'reportTitle', content: inline(title) },
      ...(blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(nodeOfBlock)),
    ],
  };
}

/** A block as a child of the editor's document. */
export function nodeOfBlock(block: OutlineBlock): JSONContent {
  if ('heading' in block) return { type: 'heading', attrs: { level: block.heading }, content: inline(block.text) };
  if ('table' in block) return nodeOfTable(block.table, 'when' in block ? block.when : undefined);
  return {
    type: 'paragraph',
    content: block.paragraph.flatMap((sentence, at) => {
      if (typeof sentence === 'string') return inline(sentence);
      const mark = { type: 'when', attrs: { ...sentence.when, otherwise: sentence.otherwise ?? null, order: at } };
      return inline(sentence.text).map((one) => ({ ...one, marks: [mark] }));
    }),
  };
}

function nodeOfTable({ caption, columns, rows, note }: OutlineTable, when: unknown): JSONContent {
  const row = (cells: readonly string[], head: boolean): JSONContent => ({
    type: 'tableRow',
    content: cells.map((cell, at) => ({
      type: 'tableCell',
      attrs: { head, align: columns[at]?.align ?? 'left', width: columns[at]?.width ?? 1 },
      content: inline(cell),
    })),
  });
  return {
    type: 'reportTable',
    attrs: { when: when ?? null },
    content: [
      { type: 'tableCaption', content: inline(caption) },
      {
        type: 'tableBody',
        content: [
          row(
            columns.map((one) => one.title),
            true,
          ),
          ...rows.map((one) => row(one, false)),
        ],
      },
      { type: 'tableNote', content: inline(note ?? '') },
    ],
  };
}

function inline(text: string): JSONContent[] {
  const marks = splitMarks(text);
  if (typeof marks === 'string') return text === '' ? [] : [{ type: 'text', text }];
  return marks.map((mark): JSONContent => {
    if (mark.type === 'text') return { type: 'text', text: mark.text };
    const source =
      mark.type === 'word' ? mark.word : mark.type === 'cutOff' ? `cutOff ${mark.key}` : mark.keys.join(',');
    return { type: 'chip', attrs: { mark: source } };
  });
}

export interface WrittenDoc {
  readonly title: string;
  readonly blocks: readonly OutlineBlock[];
  /** For each block, which child of the document it is: empty headings are not written. */
  readonly children: readonly number[];
}

/** The editor's document as an outline has it. A title or heading that is empty for the moment is left out. */
export function outlineOfDoc(doc: JSONContent): WrittenDoc {
  const blocks: OutlineBlock[] = [];
  const children: number[] = [];
  let title = '';
  (doc.content ?? []).forEach((node, child) => {
    if (node.type === 'reportTitle') {
      title = textOf(node.content).slice(0, 200);
      return;
    }
    const block = blockOfNode(node);
    if (!block) return;
    blocks.push(block);
    children.push(child);
  });
  return { title, blocks, children };
}

/** A child of the editor's document as a block; an empty heading is none. */
export function blockOfNode(node: JSONContent): OutlineBlock | undefined {
  if (node.type === 'heading') {
    const text = textOf(node.content);
    return text.trim() === '' ? undefined : { heading: Number(node.attrs?.['level'] ?? 1) as 1 | 2 | 3 | 4, text };
  }
  if (node.type === 'reportTable') return tableOfNode(node);
  return { paragraph: sentencesOf(node.content ?? []) };
}

type When = {
  readonly figure: string;
  readonly is: 'positive' | 'zero' | 'known' | 'unknown';
  readonly otherwise: string | null;
  readonly order: number;
};

function sentencesOf(nodes: readonly JSONContent[]): (string | ConditionalSentence)[] {
  const parts: { when: When | null; text: string }[] = [];
  for (const node of nodes) {
    const when = (node.marks?.find((one) => one.type === 'when')?.attrs ?? null) as When | null;
    const last = parts.at(-1);
    const same = last && JSON.stringify(last.when) === JSON.stringify(when);
    if (same) last.text += textOf([node]);
    else parts.push({ when, text: textOf([node]) });
  }
  return parts.flatMap(({ when, text }): (string | ConditionalSentence)[] => {
    if (text.trim() === '') return [];
    if (when === null) return stretches(text);
    const { figure, is, otherwise } = when;
    return [{ when: { figure, is }, text, ...(otherwise !== null && otherwise.trim() !== '' && { otherwise }) }];
  });
}

function tableOfNode(node: JSONContent): OutlineBlock {
  const part = (type: string): JSONContent | undefined => node.content?.find((one) => one.type === type);
  const [head, ...body] = part('tableBody')?.content ?? [];
  const note = textOf(part('tableNote')?.content);
  const columns = (head?.content ?? []).map((cell) => ({
    title: textOf(cell.content).trim().slice(0, 40) || '列',
    align: (cell.attrs?.['align'] ?? 'left') as 'left' | 'center' | 'right',
    width: Number(cell.attrs?.['width'] ?? 1),
  }));
  const when = node.attrs?.['when'] as Extract<OutlineBlock, { table: unknown }>['when'] | null;
  return {
    table: {
      caption: textOf(part('tableCaption')?.content).trim().slice(0, 100) || '表',
      columns,
      rows: body.map((row) => columns.map((_, at) => textOf(row.content?.[at]?.content))),
      ...(note.trim() !== '' && { note: note.slice(0, 500) }),
    },
    ...(when && { when }),
  };
}

function textOf(nodes: readonly JSONContent[] = []): string {
  return nodes
    .map((node) => {
      if (node.type === 'chip') return `{${String(node.attrs?.['mark'])}}`;
      return (node.text ?? '').replaceAll('{', '｛').replaceAll('}', '｝').replaceAll(invisible, '');
    })
    .join('');
}

// oxlint-disable-next-line no-control-regex -- these are the characters that no outline takes
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]/g;

/** The bindings that an outline's texts and conditions name, of all that are known. */
export function usedBindings(
  outline: Pick<Outline, 'title' | 'blocks'>,
  known: ReadonlyMap<string, Binding>,
): Binding[] {
  const used = new Set<string>();
  const take = (text: string | undefined): void => {
    const marks = text === undefined ? [] : splitMarks(text);
    if (typeof marks !== 'string') for (const key of keysOf(marks)) used.add(key);
  };
  take(outline.title);
  for (const block of outline.blocks) {
    if ('heading' in block) take(block.text);
    else if ('table' in block) {
      if (block.when) used.add(block.when.figure);
      for (const cell of block.table.rows.flat()) take(cell);
    } else
      for (const sentence of block.paragraph) {
        take(typeof sentence === 'string' ? sentence : sentence.text);
        if (typeof sentence === 'string') continue;
        used.add(sentence.when.figure);
        take(sentence.otherwise);
      }
  }
  return [...known.values()].filter((one) => used.has(bindingKey(one)));
}
