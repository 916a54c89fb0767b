import { wordDate, wordPeriod } from '@linfa/domain';
import { Table } from 'antd';
import { DownloadButton } from '../api/download-button';
import { useRead } from '../api/use-read';
import { useAddress } from '../table/use-address';
import { recentYears } from '../words/usual-periods';
import { useToday } from '../words/use-today';
import { FilledSheetButton } from './filled-sheet-button';
import { groupByOffice } from './group-by-office';

/**
 * Who has answered what, an office and period each; with the sheet as Excel, for those who do not sign in.
 * @param own for an office that sees what it was asked for itself
 */
export function OfficeList({ unit, own = false }: { readonly unit: string; readonly own?: boolean }) {
  const today = useToday();
  const address = useAddress('');
  const usual = recentYears(today);
  const from = address.valueOf('from') ?? usual.from;
  const to = address.valueOf('to') ?? usual.to;
  const { data } = useRead('reportedFigures.listAsked', { unit, from, to, limit: 100 });
  const rows = groupByOffice(data?.items ?? []);
  if (rows.length === 0) return null;
  const title = own ? '用 Excel 表一次填报' : '各科室填报情况';
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <Table
        size="middle"
        pagination={false}
        scroll={{ x: true }}
        rowKey="key"
        dataSource={rows}
        columns={[
          { key: 'office', title: '科室', render: (_, { office }) => office.name },
          { key: 'unit', title: '用于', render: (_, row) => row.unit.name },
          { key: 'period', title: '统计期间', render: (_, row) => wordPeriod(row) },
          {
            key: 'answered',
            title: '填报情况',
            render: (_, { answered, asked, overdue }) =>
              answered === asked ? (
                `${asked}项已报齐`
              ) : (
                <span className={overdue ? 'todo-late' : 'todo-soon'}>{`${asked}项中${asked - answered}项未报`}</span>
              ),
          },
          { key: 'due', title: '最近的期限', render: (_, { due }) => (due === null ? '' : wordDate(due, today)) },
          {
            key: 'acts',
            title: 'Excel 表',
            render: (_, row) =>
              (row.mayEnter || row.maySubmit) && (
                <div className="row-acts">
                  <DownloadButton
                    path={`/api/files/figure-sheets/${encodeURIComponent(row.office.code)}.xlsx?${new URLSearchParams({ unit: row.unit.code, from: row.from, to: row.to }).toString()}`}
                  >
                    下载填报表
                  </DownloadButton>
                  <FilledSheetButton row={row} own={!row.mayEnter} />
                </div>
              ),
          },
        ]}
      />
      {data?.next !== null && data !== undefined && (
        <p className="soft">要过的数据较多，这里只算最近100项；缩短期间可以看到其余的。</p>
      )}
    </section>
  );
}
