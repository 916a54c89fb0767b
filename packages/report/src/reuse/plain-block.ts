import type { OutlineBlock } from '../outline/outline.ts';
import type { DraftBlock } from './draft-blocks.ts';

/** As long as one stretch of an outline's text may be, with room for marks. */
const longestStretch = 3000;

/** A block of a draft as one of an outline. */
export function plainBlock(block: DraftBlock): OutlineBlock {
  if ('heading' in block) return block;
  if ('paragraph' in block) return { paragraph: stretches(block.paragraph) };
  const { caption, columns, rows } = block.table;
  return {
    table: {
      caption: caption.slice(0, 100),
      columns: columns.map((title) => ({
        title: title.trim() === '' ? '列' : title.trim().slice(0, 40),
        align: 'center',
        width: 1,
      })),
      rows,
    },
  };
}

/** Long text in stretches that end with a sentence where they can. */
export function stretches(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > longestStretch) {
    const stop = rest.lastIndexOf('。', longestStretch - 1);
    const at = stop > longestStretch / 2 ? stop + 1 : outsideMark(rest, longestStretch);
    found.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return rest === '' ? found : [...found, rest];
}

/** A place at or before `at` that is not inside a mark's braces. */
function outsideMark(text: string, at: number): number {
  const open = text.lastIndexOf('{', at - 1);
  return open > 0 && text.indexOf('}', open) >= at ? open : at;
}
