import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { putCells, readPasted, type At, type Cells } from './cells';

export interface SheetColumn {
  readonly title: string;
  readonly numeric: boolean;
  /** What may be chosen; other words may be typed and are refused by name. */
  readonly options: readonly string[];
}

/**
 * Cells as in a spreadsheet: arrows, Tab and Enter move, typing replaces, F2 changes, Delete empties, a paste fills on.
 * The cell one stands on is a field that has the focus, so that Chinese input methods begin in it.
 */
export function SheetGrid({
  label,
  columns,
  cells,
  faults,
  onChange,
  onStand,
}: {
  readonly label: string;
  readonly columns: readonly SheetColumn[];
  readonly cells: Cells;
  /** By `row:column`. */
  readonly faults: ReadonlyMap<string, string>;
  readonly onChange: (cells: Cells) => void;
  readonly onStand: (at: At) => void;
}) {
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const [editing, setEditing] = useState(false);
  const before = useRef('');
  const field = useRef<HTMLInputElement>(null);
  const touched = useRef(false);

  useEffect(() => {
    if (!touched.current) return;
    field.current?.focus();
    field.current?.select();
  }, [at]);

  const stand = (to: At): void => {
    touched.current = true;
    setEditing(false);
    const kept = {
      row: Math.min(Math.max(to.row, 0), cells.length - 1),
      column: Math.min(Math.max(to.column, 0), columns.length - 1),
    };
    setAt(kept);
    onStand(kept);
  };
  const put = (block: Cells): void => onChange(putCells(cells, at, block, columns.length));
  const edit = (text: string): void => {
    if (!editing) {
      before.current = cells[at.row]?.[at.column] ?? '';
      setEditing(true);
    }
    put([[text]]);
  };
  const step = (rows: number, over: number): void => {
    const place = at.row * columns.length + at.column + over;
    if (over !== 0) stand({ row: Math.floor(place / columns.length), column: place % columns.length });
    else stand({ row: at.row + rows, column: at.column });
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const moves: Readonly<Record<string, () => void>> = {
      Enter: () => step(event.shiftKey ? -1 : 1, 0),
      ArrowDown: () => step(1, 0),
      ArrowUp: () => step(-1, 0),
      ...(!editing && {
        ArrowLeft: () => stand({ ...at, column: at.column - 1 }),
        ArrowRight: () => stand({ ...at, column: at.column + 1 }),
        Delete: () => put([['']]),
        F2: () => {
          before.current = cells[at.row]?.[at.column] ?? '';
          setEditing(true);
          field.current?.setSelectionRange(-1, -1);
        },
      }),
      ...(editing && {
        Escape: () => {
          put([[before.current]]);
          setEditing(false);
        },
      }),
    };
    const first = at.row === 0 && at.column === 0;
    const last = at.row === cells.length - 1 && at.column === columns.length - 1;
    // At the ends Tab leaves the sheet, as in any form.
    if (event.key === 'Tab' && !(event.shiftKey ? first : last)) {
      event.preventDefault();
      step(0, event.shiftKey ? -1 : 1);
      return;
    }
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
  const pasted = (event: ClipboardEvent): void => {
    const block = readPasted(event.clipboardData.getData('text/plain'));
    // One cell goes where the caret is, as in any field.
    if (editing && block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    setEditing(false);
    put(block);
  };
  return (
    <div className="entry-sheet">
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">行</th>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((row, rowIndex) => (
            // eslint-disable-next-line react/no-array-index-key -- a row is its place
            <tr key={rowIndex}>
              <th scope="row">{rowIndex + 1}</th>
              {columns.map(({ title, numeric, options }, column) => {
                const fault = faults.get(`${rowIndex}:${column}`);
                const here = at.row === rowIndex && at.column === column;
                const looks = [numeric && 'number', fault !== undefined && 'bad'].filter(Boolean).join(' ');
                return (
                  <td
                    key={title}
                    className={looks}
                    title={fault}
                    onMouseDown={
                      here
                        ? undefined
                        : (event) => {
                            event.preventDefault();
                            stand({ row: rowIndex, column });
                          }
                    }
                  >
                    {here ? (
                      <input
                        ref={field}
                        aria-label={`第${rowIndex + 1}行 ${title}`}
                        aria-invalid={fault !== undefined}
                        value={row[column] ?? ''}
                        {...(options.length > 0 && { list: `options-${column}` })}
                        autoComplete="off"
                        onFocus={() => {
                          touched.current = true;
                          onStand(at);
                        }}
                        onChange={({ target }) => edit(target.value)}
                        onKeyDown={pressed}
                        onPaste={pasted}
                        onDoubleClick={() => setEditing(true)}
                      />
                    ) : (
                      <div>{row[column]}</div>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {columns.map(
        ({ title, options }, column) =>
          options.length > 0 && (
            <datalist key={title} id={`options-${column}`}>
              {options.map((option) => (
                <option key={option} value={option} />
              ))}
            </datalist>
          ),
      )}
    </div>
  );
}
