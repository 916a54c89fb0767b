import { recogniseHeading } from '../lint/text/heading.ts';
import type { OutlineBlock } from '../outline/outline.ts';
import { editedAtoms } from './atoms.ts';
import { tableRows } from './compare-table.ts';
import { rebuild } from './rebuild.ts';
import type { TaggedBlock } from './tagged-body.ts';

/** What somebody added, as a block of the outline: a heading when it is numbered like one and says no more. */
export function newBlock(
  block: TaggedBlock,
  known: ReadonlySet<string>,
  keyOf: (tag: string) => string,
): OutlineBlock | undefined {
  if (block.type === 'table') {
    const rows = tableRows(block, known, keyOf);
    const width = Math.min(20, Math.max(0, ...rows.map((row) => row.length)));
    if (width === 0 || rows.length < 2) return undefined;
    const square = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
    const [head = [], ...body] = square;
    const columns = head.map((title) => ({
      title: title.trim().slice(0, 40) || '列',
      align: 'center' as const,
      width: 1,
    }));
    return { table: { caption: '表', columns, rows: body } };
  }
  const text = rebuild([], editedAtoms(block.runs, known), 1, keyOf).texts[0]?.trim() ?? '';
  if (text === '') return undefined;
  const heading = recogniseHeading(text);
  const isHeading =
    heading && heading.title !== '' && text.length <= heading.number.length + 60 && !/[。；]/.test(text);
  return isHeading ? { heading: heading.level, text: heading.title } : { paragraph: [text] };
}
