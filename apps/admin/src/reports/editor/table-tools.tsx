import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useSyncExternalStore, type ReactNode } from 'react';
import { changeTable, dropTable, insertTable, tableSpot, type TableSpot } from './table-acts';
import { addColumn, addRow, alignColumn, dropColumn, dropRow, widenColumn, type Align } from './table-shape';

const aligns: Readonly<Record<Align, string>> = { left: '本列居左', center: '本列居中', right: '本列居右' };
const mostColumns = 12;

/** Puts a table in; inside one, its rows and columns. @param children what is done to text outside of tables */
export function TableTools({ editor, children }: { readonly editor: Editor; readonly children: ReactNode }) {
  const where = useSyncExternalStore(
    (changed) => {
      editor.on('transaction', changed);
      return () => void editor.off('transaction', changed);
    },
    () => JSON.stringify(editor.isDestroyed ? null : placeOf(editor)),
  );
  const place = JSON.parse(where) as ReturnType<typeof placeOf>;
  const act = (change: Transaction): void => {
    editor.view.dispatch(change.scrollIntoView());
    editor.view.focus();
  };
  if (place === null)
    return (
      <>
        <button type="button" onClick={() => act(insertTable(editor.state))}>
          插入表格
        </button>
        {children}
      </>
    );
  const { spot, rows, columns } = place;
  const row = spot.row ?? 0;
  const column = spot.column ?? 0;
  return (
    <>
      <button
        type="button"
        onClick={() => act(changeTable(editor.state, spot, (table) => addRow(table, row), { row: row + 1, column }))}
      >
        下加一行
      </button>
      {row > 0 && rows > 1 && (
        <button
          type="button"
          onClick={() => act(changeTable(editor.state, spot, (table) => dropRow(table, row - 1), { row, column }))}
        >
          删去本行
        </button>
      )}
      {spot.column !== null && columns < mostColumns && (
        <button
          type="button"
          onClick={() =>
            act(changeTable(editor.state, spot, (table) => addColumn(table, column + 1), { row, column: column + 1 }))
          }
        >
          右加一列
        </button>
      )}
      {spot.column !== null && columns > 1 && (
        <button
          type="button"
          onClick={() => act(changeTable(editor.state, spot, (table) => dropColumn(table, column), { row, column }))}
        >
          删去本列
        </button>
      )}
      {spot.column !== null &&
        Object.entries(aligns).map(([align, word]) => (
          <button
            key={align}
            type="button"
            aria-pressed={align === place.align}
            onClick={() =>
              act(
                changeTable(editor.state, spot, (table) => alignColumn(table, column, align as Align), { row, column }),
              )
            }
          >
            {word}
          </button>
        ))}
      {spot.column !== null &&
        columns > 1 &&
        ([1, -1] as const).map((by) => (
          <button
            key={by}
            type="button"
            onClick={() =>
              act(changeTable(editor.state, spot, (table) => widenColumn(table, column, by), { row, column }))
            }
          >
            {by === 1 ? '本列加宽' : '本列缩窄'}
          </button>
        ))}
      <button type="button" onClick={() => act(dropTable(editor.state, spot))}>
        删去表格
      </button>
    </>
  );
}

/** The caret's place and the table's size around it. */
function placeOf(
  editor: Editor,
): { readonly spot: TableSpot; readonly rows: number; readonly columns: number; readonly align: string } | null {
  const spot = tableSpot(editor.state);
  const body = spot && editor.state.doc.nodeAt(spot.position)?.child(1);
  if (!spot || !body) return null;
  const head = body.child(0);
  const align = spot.column === null ? '' : String(head.maybeChild(spot.column)?.attrs['align']);
  return { spot, rows: body.childCount - 1, columns: head.childCount, align };
}
