import { provenances, wordDay } from '@linfa/domain';
import { Table } from 'antd';
import { Link } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { TurnPages } from '../table/turn-pages';
import { useTurned } from '../table/use-turned';
import { wordNumber } from '../words/word-number';
import { pathOfRecord } from '../shell/record-paths';
import { askedOf, recordsAtOnce, type AskedFigure, type Strand } from './asked-figure';

type Records = Extract<Strand, { kind: 'records' }>;

/** The records behind a number, page by page, each with what it adds; nothing that says who it is about. */
export function EvidenceRecords({
  asked,
  index,
  first,
}: {
  readonly asked: AskedFigure;
  readonly index: number;
  readonly first: Records;
}) {
  const { after, number, turns } = useTurned();
  const later = useRead(
    'figures.trace',
    after === undefined ? null : { ...askedOf(asked), strand: index, after, limit: recordsAtOnce },
    { keep: true },
  );
  const [strand] = later.data?.strands ?? [];
  const page = after !== undefined && strand?.kind === 'records' ? strand : first;
  return (
    <section className="evidence-strand">
      <h3>{first.label || first.setLabel}</h3>
      <p className="soft">
        {first.setLabel}共{first.total.toLocaleString('zh-CN')}
        {first.recordWord}，{first.combinedWord}
        {wordNumber(first.value, first.unitWord)}
      </p>
      <FailureAlert failure={later.failure} again={later.reload} />
      {first.total > 0 && (
        <Table
          rowKey="record"
          size="small"
          pagination={false}
          loading={later.loading || later.refreshing}
          dataSource={[...page.records]}
          columns={[
            { key: 'day', title: '日期', render: (_, { day }) => wordDay(day) },
            { key: 'unit', title: '单位', render: (_, { unit }) => unit.name },
            { key: 'amount', title: '计入', align: 'right', render: (_, { amount }) => wordNumber(amount) },
            {
              key: 'provenance',
              title: '来源',
              render: (_, { provenance }) => provenances[provenance as keyof typeof provenances] ?? provenance,
            },
            {
              key: 'page',
              title: '记录',
              // What stands in a roster has no page of its own.
              hidden: !page.records.some((one) => one.page),
              // Beside what is being read: the drawer, or a report that is being written, stays.
              render: (_, { page: at, day }) =>
                at && (
                  <Link to={pathOfRecord(at, day)} target="_blank">
                    打开
                  </Link>
                ),
            },
          ]}
        />
      )}
      <TurnPages small {...turns(page.next)}>
        <span className="soft">
          第{number}页，共{Math.ceil(first.total / recordsAtOnce)}页
        </span>
      </TurnPages>
    </section>
  );
}
