import { Alert, App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { useWrite } from '../api/use-write';
import { dropDraft, keepDraft, readDraft } from '../drafts/draft-store';
import { blankRow, csvOfCells, placeOf, type At, type Cells } from '../sheet/cells';
import { SheetGrid } from '../sheet/sheet-grid';
import type { ChosenUnit } from '../units/unit-context';
import { UnitSelect } from '../units/unit-select';
import './registers.css';
import { sheetColumns } from './sheet-columns';
import type { Register } from './use-register';
import { useSettled } from './use-settled';

const rowsAtFirst = 20;
/** Characters that the server takes at once. */
const mostText = 200_000;

/** The sheet with what is wrong in it, checked by the server as one types; kept until it is entered. */
export function EntrySheet({ register, unit }: { readonly register: Register; readonly unit: ChosenUnit }) {
  const { message } = App.useApp();
  const columns = useMemo(() => sheetColumns(register), [register]);
  const slot = `sheet:${register.code}`;
  const [cells, setCells] = useState<Cells>(() => (readDraft(slot) as Cells | null) ?? blank(columns.length));
  const [undone, setUndone] = useState<readonly Cells[]>([]);
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const [into, setInto] = useState(unit.code);
  const csv = csvOfCells(
    columns.map(({ heading }) => heading),
    cells,
  );
  const settled = useSettled(csv, 600);
  const filled = csv.includes('\n');
  const tooLong = csv.length > mostText;
  const asked = { register: register.code, unit: into };
  const check = useRead(
    'registers.importPreview',
    settled.includes('\n') && settled.length <= mostText ? { ...asked, csv: settled } : null,
    { keep: true },
  );
  const write = useWrite('registers.importEntries', register.code);
  const change = (next: Cells): void => {
    setUndone([...undone.slice(-49), cells]);
    show(next);
  };
  const show = (next: Cells): void => {
    const grown = next.at(-1)?.some((cell) => cell !== '') ? [...next, blankRow(columns.length)] : next;
    setCells(grown);
    keepDraft(slot, grown);
  };
  const faults = useMemo(
    () => faultsByPlace(filled ? (check.data?.bad ?? []) : [], columns.length),
    [check.data, filled, columns],
  );
  const checked = check.data !== undefined && settled === csv && !check.refreshing;
  const enter = async (): Promise<void> => {
    const answer = await write.run({ ...asked, csv });
    if (answer === undefined) return;
    void message.success(`已登记${answer.entered}条`);
    dropDraft(slot);
    setUndone([]);
    setCells(blank(columns.length));
  };
  const here = faults.get(`${at.row}:${at.column}`) ?? '';
  return (
    <section className="card">
      <div className="sheet-bar">
        <label>
          登记到 <UnitSelect value={into} onChange={setInto} />
        </label>
        <span className="shell-space" />
        <Button
          disabled={undone.length === 0}
          onClick={() => {
            show(undone.at(-1) ?? cells);
            setUndone(undone.slice(0, -1));
          }}
        >
          撤销一步
        </Button>
        <Button
          type="primary"
          loading={write.busy}
          disabled={!filled || !checked || tooLong || (check.data?.badTotal ?? 0) > 0}
          onClick={() => void enter()}
        >
          {filled && checked && check.data?.badTotal === 0 ? `登记${check.data.rows}条` : '登记'}
        </Button>
      </div>
      <SheetGrid
        label={`${register.name}批量登记`}
        columns={columns}
        cells={cells}
        faults={faults}
        onChange={change}
        onStand={setAt}
      />
      <p className="sheet-says" role="status">
        {here !== ''
          ? `第${at.row + 1}行 ${columns[at.column]?.title ?? ''}：${here}`
          : wordCheck(filled, checked, check.data)}
      </p>
      {tooLong && <Alert type="error" showIcon role="alert" title="内容超过20万字，请分几次登记。" />}
      <FailureAlert failure={check.failure ?? write.failure} />
      {filled && checked && (check.data?.hints.length ?? 0) > 0 && (
        <Alert
          type="warning"
          showIcon
          title="可以登记，但请核对"
          description={check.data?.hints.slice(0, 10).map(({ row, reason }) => (
            <div key={row}>
              第{row - 1}行：{reason}
            </div>
          ))}
        />
      )}
    </section>
  );
}

interface Fault {
  readonly row: number;
  readonly cell: string | null;
  readonly reason: string;
}

/** A fault of a whole row stands at its first cell. */
function faultsByPlace(bad: readonly Fault[], columns: number): ReadonlyMap<string, string> {
  return new Map(
    bad.map(({ row, cell, reason }) => {
      const place = (cell === null ? null : placeOf(cell)) ?? { row: row - 2, column: 0 };
      return [`${place.row}:${Math.min(place.column, columns - 1)}`, reason] as const;
    }),
  );
}

function wordCheck(
  filled: boolean,
  checked: boolean,
  data: { readonly rows: number; readonly badTotal: number } | undefined,
): string {
  if (!filled) return '还没有内容。写了一半离开也不要紧，回来时还在。';
  if (!checked || data === undefined) return '正在核对…';
  return data.badTotal === 0
    ? `${data.rows}行，可以登记。`
    : `${data.rows}行中有${data.badTotal}行要改，标红的格子上说明了原因。`;
}

function blank(columns: number): Cells {
  return Array.from({ length: rowsAtFirst }, () => blankRow(columns));
}
