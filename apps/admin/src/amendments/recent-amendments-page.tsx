import type { AnswerOf } from '@linfa/contract';
import { amendableRecords, correctedRecords, wordInstant, type AmendableRecord } from '@linfa/domain';
import { Empty, Table } from 'antd';
import { Link } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useOpened } from '../api/use-opened';
import { Page } from '../shell/page';
import { pathOfRecord } from '../shell/record-paths';
import { Filters } from '../table/filters';
import { inputOfFilters, type TableFilter } from '../table/table-filter';
import { useAddress } from '../table/use-address';
import { useUnits } from '../units/unit-context';
import { yearOf } from '../words/usual-periods';
import { useToday } from '../words/use-today';
import { PastValues } from './past-values';

type Recent = AnswerOf<'amendments.recent'>['items'][number];

const mostShown = 200;

/** Who corrected what in a unit, when and why, across all kinds of records. */
export function RecentAmendmentsPage() {
  const today = useToday();
  const { unit } = useUnits();
  const address = useAddress('');
  const filters: readonly TableFilter[] = [
    { kind: 'period', label: '更正的日期', usual: { from: yearOf(today).from, to: today } },
    { kind: 'code', name: 'kind', label: '哪种记录', options: correctedRecords },
  ];
  const asked = inputOfFilters(filters, address.valueOf) as Omit<Asked, 'unit'>;
  return (
    <Page
      title="更正记录"
      lead={`${unit?.name ?? ''}及其以下各种记录的更正：谁、什么时候、改了哪一条、为什么，最近的在前。查看会留下记录。`}
    >
      <section className="card">
        <div className="table-filters">
          <Filters filters={filters} address={address} />
        </div>
        {unit !== null && <RecentAmendments {...asked} unit={unit.code} />}
      </section>
    </Page>
  );
}

interface Asked {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly kind?: Recent['kind'];
}

function RecentAmendments(asked: Asked) {
  const today = useToday();
  const { opened, failure, again } = useOpened('amendments.recent', JSON.stringify(asked), {
    ...asked,
    limit: mostShown,
  });
  return (
    <>
      <FailureAlert failure={failure} again={again} />
      <Table<Recent>
        size="middle"
        pagination={false}
        scroll={{ x: 'max-content' }}
        loading={opened === null && failure === null}
        rowKey={({ kind, record, version }) => `${kind}:${record}:${version}`}
        dataSource={opened?.items ?? []}
        locale={{
          emptyText:
            opened === null ? (
              ' '
            ) : (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这段时间没有更正。可以换一段时间。" />
            ),
        }}
        columns={[
          { key: 'at', title: '时间', render: (_, { at }) => wordInstant(at, today) },
          { key: 'by', title: '更正人', render: (_, { by }) => by },
          { key: 'kind', title: '哪种记录', render: (_, row) => <Corrected row={row} /> },
          { key: 'unit', title: '单位', render: (_, row) => row.unit.name },
          { key: 'reason', title: '理由', width: 360, render: (_, { reason }) => reason },
          {
            key: 'acts',
            title: '原来的内容',
            fixed: 'end',
            render: (_, { kind, record }) => isAmendable(kind) && <PastValues kind={kind} record={record} />,
          },
        ]}
      />
      {opened?.more && <p className="soft">这里列出最近{mostShown}次；缩短期间可以看到其余的。</p>}
    </>
  );
}

/** The record's page where it has one. */
function Corrected({ row: { kind, record } }: { readonly row: Recent }) {
  const today = useToday();
  const words = correctedRecords[kind];
  if (kind !== 'case' && kind !== 'event' && kind !== 'consultation' && kind !== 'shift') return words;
  return <Link to={pathOfRecord({ kind, id: record }, today)}>{words}</Link>;
}

function isAmendable(kind: Recent['kind']): kind is AmendableRecord {
  return kind in amendableRecords;
}
