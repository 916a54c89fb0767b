import type { Day } from '@linfa/domain';
import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Fragment, useEffect, useRef, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { readPasted, type Cells } from '../../sheet/cells';
import { BatchCell, idOfFault } from './batch-cell';
import { batchColumns, type BatchKey, type BatchRow } from './batch-columns';
import type { BatchFaults } from './batch-lines';

const keys = batchColumns.map(({ key }) => key);
/** Where a new line begins: what stands before it is repeated. */
const firstNew: BatchKey = 'matter';
/** Takes the room that a wide screen leaves. */
const grows: BatchKey = 'summary';

/** A sheet that is filled in with the keyboard alone. */
export function BatchGrid({
  rows,
  faults,
  today,
  change,
  add,
  remove,
  save,
  paste,
}: {
  readonly rows: readonly BatchRow[];
  readonly faults: BatchFaults;
  readonly today: Day;
  readonly change: (at: number, key: BatchKey, value: string) => void;
  readonly add: () => boolean;
  readonly remove: (at: number) => void;
  readonly save: () => void;
  readonly paste: (at: number, key: BatchKey, block: Cells) => void;
}) {
  const table = useRef<HTMLTableElement>(null);
  /** A cell that is not drawn yet; at first where one begins to type. */
  const wanted = useRef<string | null>(`0.${firstNew}`);
  const go = (row: number, key: BatchKey): boolean => {
    const field = table.current?.querySelector<HTMLInputElement>(`[data-at="${row}.${key}"]`);
    field?.focus();
    field?.select();
    return field !== null && field !== undefined;
  };
  useEffect(() => {
    const [row, key] = wanted.current?.split('.') ?? [];
    if (row !== undefined && go(Number(row), key as BatchKey)) wanted.current = null;
  });
  const addAndGo = (): void => {
    if (add()) wanted.current = `${rows.length}.${firstNew}`;
  };
  const pressed = (event: KeyboardEvent<HTMLTableElement>): void => {
    const cell = cellOf(event.target);
    if (cell === null || event.nativeEvent.isComposing) return;
    const { row, key } = cell;
    const column = keys.indexOf(key);
    const last = row === rows.length - 1;
    const caret = event.target as HTMLInputElement;
    const whole = caret.selectionStart === 0 && caret.selectionEnd === caret.value.length;
    const act = actOf();
    if (act === null) return;
    event.preventDefault();
    act();

    function actOf(): (() => void) | null {
      const control = event.ctrlKey || event.metaKey;
      if (event.key === 'Enter' && control) return () => leaveAnd(save);
      if (event.key === 'Enter') return last ? addAndGo : () => go(row + 1, key);
      if (event.key === 'Tab' && !event.shiftKey && last && column === keys.length - 1) return addAndGo;
      if (event.key === 'Delete' && control)
        return () => {
          remove(row);
          wanted.current = `${Math.max(0, Math.min(row, rows.length - 2))}.${key}`;
        };
      if (event.key === 'd' && control) return row === 0 ? null : () => change(row, key, rows[row - 1]?.[key] ?? '');
      if (event.key === 'ArrowUp') return row === 0 ? null : () => go(row - 1, key);
      if (event.key === 'ArrowDown') return last ? null : () => go(row + 1, key);
      if (event.key === 'ArrowLeft' && (whole || caret.selectionEnd === 0))
        return column === 0 ? null : () => go(row, keys[column - 1] as BatchKey);
      if (event.key === 'ArrowRight' && (whole || caret.selectionStart === caret.value.length))
        return column === keys.length - 1 ? null : () => go(row, keys[column + 1] as BatchKey);
      return null;
    }
  };
  /** As with the keyboard, what is typed into a cell just come to replaces what it held; a second click sets the caret. */
  const clicked = (event: MouseEvent<HTMLTableElement>): void => {
    const cell = cellOf(event.target);
    if (cell === null || event.button !== 0 || event.target === document.activeElement) return;
    event.preventDefault();
    go(cell.row, cell.key);
  };
  /** One cell goes into its field, as anywhere; more fill on from there. */
  const pasted = (event: ClipboardEvent<HTMLTableElement>): void => {
    const cell = cellOf(event.target);
    const block = readPasted(event.clipboardData.getData('text/plain'));
    if (cell === null || (block.length === 1 && block[0]?.length === 1)) return;
    event.preventDefault();
    paste(cell.row, cell.key, block);
  };
  /** A day or a choice is taken when its cell is left. */
  const leaveAnd = (then: () => void): void => {
    (document.activeElement as HTMLElement | null)?.blur();
    setTimeout(then);
  };
  return (
    <div className="batch-scroll">
      <table ref={table} className="batch" onMouseDown={clicked} onKeyDown={pressed} onPaste={pasted}>
        <thead>
          <tr>
            <th scope="col">行</th>
            {batchColumns.map(({ key, title, width }) => (
              <th key={key} scope="col" style={key === grows ? { minWidth: width } : { width, minWidth: width }}>
                {title}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Fragment key={at}>
              <tr>
                <th scope="row">{at + 1}</th>
                {batchColumns.map((column) => (
                  <BatchCell
                    key={column.key}
                    column={column}
                    row={at}
                    value={row[column.key]}
                    fault={faults[`${at}.${column.key}`]}
                    today={today}
                    change={(value) => change(at, column.key, value)}
                  />
                ))}
                <td>
                  <Button
                    type="text"
                    size="small"
                    tabIndex={-1}
                    aria-label={`删除第${at + 1}行`}
                    onClick={() => remove(at)}
                    icon={<CloseOutlined />}
                  />
                </td>
              </tr>
              <RowFaults row={at} faults={faults} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The cell that something happened to; null where it was none. */
function cellOf(target: EventTarget): { readonly row: number; readonly key: BatchKey } | null {
  const [row, key] = (target as HTMLElement).dataset['at']?.split('.') ?? [];
  return row === undefined ? null : { row: Number(row), key: key as BatchKey };
}

/** What is wrong with a row, below it in one line, each with the name of its column. */
function RowFaults({ row, faults }: { readonly row: number; readonly faults: BatchFaults }) {
  const faulty = batchColumns.filter(({ key }) => faults[`${row}.${key}`] !== undefined);
  if (faulty.length === 0) return null;
  return (
    <tr className="batch-faults">
      <td />
      <td colSpan={batchColumns.length + 1}>
        {faulty.map((column) => (
          <span key={column.key}>
            {column.title}：<span id={idOfFault(row, column)}>{faults[`${row}.${column.key}`]}</span>
          </span>
        ))}
      </td>
    </tr>
  );
}
