import type { Node } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { OutlineTable } from '@linfa/report/editing';
import { blockOfNode, nodeOfBlock } from './outline-doc';
import { newTable } from './table-shape';

/** Where in a table the caret stands; the head is row 0, a caption or note has no row. */
export interface TableSpot {
  readonly position: number;
  readonly row: number | null;
  readonly column: number | null;
}

export function tableSpot(state: EditorState): TableSpot | null {
  const { $from } = state.selection;
  // Tables stand in no other thing.
  if ($from.depth === 0 || $from.node(1).type.name !== 'reportTable') return null;
  const within = $from.depth >= 3 && $from.node(2).type.name === 'tableBody';
  return {
    position: $from.before(1),
    row: within ? $from.index(2) : null,
    column: within ? $from.index(3) : null,
  };
}

/** Changes the table at once, as one step that can be undone, and puts the caret into a cell. */
export function changeTable(
  state: EditorState,
  { position }: TableSpot,
  change: (table: OutlineTable) => OutlineTable,
  caret: { readonly row: number; readonly column: number },
): Transaction {
  const before = state.doc.nodeAt(position);
  const block = before && blockOfNode(before.toJSON());
  if (!before || !block || !('table' in block)) return state.tr;
  const made = state.schema.nodeFromJSON(nodeOfBlock({ ...block, table: change(block.table) }));
  const tr = state.tr.replaceWith(position, position + before.nodeSize, made);
  return tr.setSelection(TextSelection.create(tr.doc, position + cellAt(made, caret)));
}

/** A table below what one is typing, its caption chosen to be typed over. */
export function insertTable(state: EditorState): Transaction {
  const { $from } = state.selection;
  const position = $from.depth === 0 ? state.doc.content.size : $from.after(1);
  const made = state.schema.nodeFromJSON(nodeOfBlock({ table: newTable }));
  const tr = state.tr.insert(position, made);
  const begin = position + 2;
  return tr.setSelection(TextSelection.create(tr.doc, begin, begin + newTable.caption.length));
}

/** A text is never without a paragraph to type into: one stands where the table stood. */
export function dropTable(state: EditorState, { position }: TableSpot): Transaction {
  const before = state.doc.nodeAt(position);
  const paragraph = state.schema.nodes['paragraph']?.create();
  if (!before || !paragraph) return state.tr;
  const tr = state.tr.replaceWith(position, position + before.nodeSize, paragraph);
  return tr.setSelection(TextSelection.create(tr.doc, position + 1));
}

/** How far into the table the text of a cell begins; for a row or column that is no more, of the last one. */
function cellAt(table: Node, { row, column }: { readonly row: number; readonly column: number }): number {
  const body = table.child(1);
  const cells = body.child(Math.min(row, body.childCount - 1));
  // Into the table past its caption, into its body, its row, its cell.
  let at = 1 + table.child(0).nodeSize + 1 + 1 + 1;
  for (let index = 0; index < row && index < body.childCount - 1; index += 1) at += body.child(index).nodeSize;
  for (let index = 0; index < column && index < cells.childCount - 1; index += 1) at += cells.child(index).nodeSize;
  return at;
}
