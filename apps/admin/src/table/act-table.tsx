import type { SentBy } from '@linfa/contract';
import { Empty, Table } from 'antd';
import type { ReactNode } from 'react';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { ColumnChoice } from './column-choice';
import { ExportButton } from './export-button';
import { Filters } from './filters';
import type { ListAct, RowOf } from './list-act';
import type { TableColumn } from './table-column';
import { inputOfFilters, type TableFilter } from './table-filter';
import { TurnPages } from './turn-pages';
import { useAddress } from './use-address';
import { useColumns } from './use-columns';

const rowsOfPage = 50;

/**
 * The table over an act that lists: filters and page in the address, paged by the server, columns to choose, export.
 * @param input what is asked besides filters and page; null while it is not known yet
 * @param paged false for the acts that answer all at once
 * @param name tells several tables of one page apart
 * @param empty what to do when there is nothing
 */
export function ActTable<N extends ListAct>({
  act,
  input,
  columns,
  filters = [],
  rowKey = (row) => (row as { id: string }).id,
  empty,
  exportAs,
  paged = true,
  name = '',
  acts,
  expand,
}: {
  readonly act: N;
  readonly input: Partial<SentBy<N>> | null;
  readonly columns: readonly TableColumn<RowOf<N>>[];
  readonly filters?: readonly TableFilter[];
  readonly rowKey?: (row: RowOf<N>) => string;
  readonly empty: ReactNode;
  /** The file's name, without its ending; not offered when left out. */
  readonly exportAs?: string;
  readonly paged?: boolean;
  readonly name?: string;
  /** What can be done with a row, in a last column. */
  readonly acts?: (row: RowOf<N>) => ReactNode;
  /** What a row opens to, below itself. */
  readonly expand?: (row: RowOf<N>) => ReactNode;
}) {
  const address = useAddress(name);
  const { shown, hidden, hide } = useColumns(`${act}:${name}`, columns);
  const asked = input === null ? null : { ...input, ...inputOfFilters(filters, address.valueOf) };
  const { data, failure, loading, refreshing, reload } = useRead(
    act,
    asked &&
      ({
        ...asked,
        ...(paged && { limit: rowsOfPage, ...(address.after !== undefined && { after: address.after }) }),
      } as SentBy<N>),
    { keep: true },
  );
  const page = data as { readonly items: readonly RowOf<N>[]; readonly next?: string | null } | undefined;
  const next = page?.next ?? null;
  return (
    <div className="act-table">
      <div className="table-filters">
        <Filters filters={filters} address={address} />
        <span className="shell-space" />
        {columns.length > 4 && <ColumnChoice columns={columns} hidden={hidden} hide={hide} />}
        {exportAs !== undefined && asked !== null && (
          <ExportButton act={act} input={asked as SentBy<N>} paged={paged} columns={shown} fileName={exportAs} />
        )}
      </div>
      <FailureAlert failure={failure} again={reload} />
      <Table<RowOf<N>>
        rowKey={rowKey}
        size="middle"
        loading={loading || refreshing}
        pagination={false}
        // Lines are turned before anything slides under the last column.
        scroll={{ x: true }}
        locale={{
          emptyText:
            failure === null && !loading ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> : ' ',
        }}
        dataSource={page?.items ?? []}
        {...(expand && { expandable: { columnWidth: 40, expandedRowRender: (row: RowOf<N>) => expand(row) } })}
        columns={[
          ...shown.map(({ key, title, text, render, width, align }) => ({
            key,
            title,
            ...(width !== undefined && { width }),
            ...(align !== undefined && { align }),
            onCell: (row: RowOf<N>) => ({ className: turning(text(row), align !== undefined) }),
            render: (_: unknown, row: RowOf<N>) => (render ? render(row) : text(row)),
          })),
          ...(acts
            ? [
                {
                  key: 'acts',
                  title: '操作',
                  fixed: 'end' as const,
                  render: (_: unknown, row: RowOf<N>) => <div className="row-acts">{acts(row)}</div>,
                },
              ]
            : []),
        ]}
      />
      {paged && <TurnPages back={address.turnBack} on={next === null ? null : () => address.turnTo(next)} />}
    </div>
  );
}

/** Where a cell's line may be turned on a narrow desk: not between a number and its unit, in a short word or within a day. */
function turning(text: string, number: boolean): string {
  if (number || text.length <= 5 || /^\d+\D{1,4}$/.test(text)) return 'one-line';
  return /^((还有|已过)\d+天（)?(\d{4}年)?\d+月\d+日( 周.( .午[\d:]+)?)?）?$/.test(text) ? 'whole-words' : '';
}
