import type { AnswerOf } from '@linfa/contract';
import { Table } from 'antd';
import type { AskedFigure } from '../evidence/asked-figure';

type Series = AnswerOf<'statistics.series'>;
type Row = Series['rows'][number];

/** The numbers of a chart and more: every figure, the year before, the total. */
export function SeriesTable({
  data,
  busy,
  compare,
  goTo,
  periodOf,
  open,
  splitBy,
}: {
  readonly data: Series;
  readonly busy: boolean;
  readonly compare: boolean;
  /** Down to a row's unit. */
  readonly goTo: (row: Row) => void;
  readonly periodOf: (key: string) => { readonly from: string; readonly to: string };
  readonly open: (asked: AskedFigure) => void;
  /** The field whose words the rows are; null where they are units or months. */
  readonly splitBy: string | null;
}) {
  const whole = { ...data.total, label: '合计', key: 'total' };
  const isTotal = (row: Row): boolean => row.key === 'total';
  const opener = (row: Row, figure: string, text: string): (() => void) | undefined => {
    const asked = { figure, unit: row.unit ?? '', ...periodOf(row.key) };
    if (splitBy !== null && !isTotal(row))
      return () => open({ ...asked, part: { field: splitBy, code: row.key, label: row.label, text } });
    // A unit's own records have no unit to ask for alone.
    return row.key === '' ? undefined : () => open(asked);
  };
  return (
    <>
      <Table<Row>
        size="middle"
        loading={busy}
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowKey="key"
        dataSource={[...data.rows, whole]}
        columns={[
          {
            key: 'label',
            title: '',
            fixed: 'start',
            render: (_, row) =>
              row.unit === null || isTotal(row) ? (
                row.label
              ) : (
                <button type="button" className="number-button" onClick={() => goTo(row)}>
                  {row.label}
                </button>
              ),
          },
          ...data.figures.flatMap(({ id, name, unitWord }, index) => [
            {
              key: id,
              title: unitWord === '' ? name : `${name}（${unitWord}）`,
              align: 'right' as const,
              render: (_: unknown, row: Row) => {
                const text = row.cells[index]?.text ?? '';
                return <Value text={text} onOpen={opener(row, id, text)} />;
              },
            },
            ...(compare
              ? [
                  {
                    key: `${id}:before`,
                    title: '上年同期',
                    align: 'right' as const,
                    render: (_: unknown, row: Row) => row.cells[index]?.before?.text ?? '',
                  },
                  {
                    key: `${id}:change`,
                    title: '同比',
                    align: 'right' as const,
                    render: (_: unknown, row: Row) => wordChange(row.cells[index]?.change ?? null),
                  },
                ]
              : []),
          ]),
        ]}
      />
      {data.incomparable !== null && <p className="soft">不能与上年同期相比：{data.incomparable}</p>}
      {data.figures.map(({ id, name, definition, notAdded }) => (
        <p key={id} className="soft">
          {name}：{definition}
          {notAdded !== null && `各行不能相加：${notAdded}`}
        </p>
      ))}
    </>
  );
}

function Value({ text, onOpen }: { readonly text: string; readonly onOpen: (() => void) | undefined }) {
  if (onOpen === undefined) return text;
  return (
    <button type="button" className="number-button" onClick={onOpen}>
      {text}
    </button>
  );
}

function wordChange(change: number | null): string {
  if (change === null) return '';
  if (change === 0) return '持平';
  return `${change > 0 ? '增' : '减'}${Math.abs(change).toLocaleString('zh-CN', { maximumFractionDigits: 1 })}%`;
}
