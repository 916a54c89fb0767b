import type { AnswerOf } from '@linfa/contract';
import { editionStates, reconciliationKinds } from '@linfa/domain';
import { Checkbox, Empty, Segmented, Spin, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { Page } from '../shell/page';
import { useAddress } from '../table/use-address';
import { YearSelect } from '../table/year-select';
import { useUnits } from '../units/unit-context';
import { reportKindWords } from '../words/report-kind-words';
import { workedYear } from '../words/usual-periods';
import { useToday } from '../words/use-today';

type Reconciliation = AnswerOf<'reconciliation.get'>;
type Figure = Reconciliation['figures'][number];
type Kind = 'law-government' | 'outreach-duty';

/** A district's figures against what its streets signed, each difference with its reason. */
export function ReconciliationPage() {
  const today = useToday();
  const { unit } = useUnits();
  const { valueOf, choose } = useAddress('');
  const year = Number(valueOf('year') ?? workedYear(today).from.slice(0, 4));
  const kind = (valueOf('kind') ?? 'law-government') as Kind;
  const different = valueOf('different') !== null;
  const { data, failure, loading, refreshing, reload } = useRead(
    'reconciliation.get',
    unit && { unit: unit.code, year, kind },
    { keep: true },
  );
  const figures = (data?.figures ?? []).filter(({ differences }) => !different || differences.length > 0);
  return (
    <Page title="区街核对" lead="区的数按现在的记录算，街道的数以签发的报告为准。两边不同时说明差在哪里；不作排名。">
      <section className="card">
        <div className="table-filters">
          <label>
            年份
            <YearSelect value={year} onChange={(one) => choose({ year: String(one) })} />
          </label>
          <Segmented
            aria-label="报告种类"
            value={kind}
            options={Object.entries(reportKindWords).map(([value, label]) => ({ value, label }))}
            onChange={(value) => choose({ kind: value })}
          />
          <Checkbox
            className="filter-flag"
            checked={different}
            onChange={({ target }) => choose({ different: target.checked ? '1' : null })}
          >
            只看有差异的
          </Checkbox>
        </div>
        <FailureAlert failure={failure} again={reload} />
        {loading && (
          <Spin description="正在核对…">
            <div className="page-wait" />
          </Spin>
        )}
        {data !== undefined && (
          <>
            <Streets streets={data.streets} />
            {data.changes.map((change) => (
              <p key={change} className="soft">
                {change}
              </p>
            ))}
            <Table<Figure>
              size="middle"
              loading={refreshing}
              pagination={false}
              className="act-table"
              // Lines are turned before anything slides.
              scroll={{ x: true }}
              rowKey="id"
              dataSource={figures}
              locale={{
                emptyText: (
                  <Empty
                    image={Empty.PRESENTED_IMAGE_SIMPLE}
                    description={data.figures.length > 0 ? '没有差异。' : '这一年的报告里还没有数据。'}
                  />
                ),
              }}
              columns={[
                { key: 'name', title: '指标', render: (_, { name }) => name },
                {
                  key: 'district',
                  title: '区',
                  align: 'right',
                  className: 'one-line',
                  render: (_, { district }) => district.text,
                },
                {
                  key: 'sum',
                  title: '各街道签发数之和',
                  align: 'right',
                  onCell: ({ sum }) => ({ className: sum ? 'one-line' : '' }),
                  render: (_, { sum, notAdded }) => sum?.text ?? <span className="soft">{notAdded ?? ''}</span>,
                },
                {
                  key: 'difference',
                  title: '相差',
                  align: 'right',
                  className: 'one-line',
                  render: (_, { difference }) => difference?.text ?? '',
                },
                {
                  key: 'count',
                  title: '差异',
                  className: 'one-line',
                  render: (_, { differences }) => (differences.length === 0 ? '一致' : `${differences.length}处`),
                },
              ]}
              expandable={{
                rowExpandable: () => true,
                expandedRowRender: (figure) => <Difference figure={figure} streets={data.streets} />,
              }}
            />
          </>
        )}
      </section>
    </Page>
  );
}

function Streets({ streets }: { readonly streets: Reconciliation['streets'] }) {
  return (
    <p>
      {streets.map(({ unit, edition, state }) => (
        <Tag key={unit.code}>
          {edition === null ? unit.name : <Link to={`/reports/${edition}`}>{unit.name}</Link>}{' '}
          {state === null ? '还没有开始' : editionStates[state]}
        </Tag>
      ))}
    </p>
  );
}

function Difference({ figure, streets }: { readonly figure: Figure; readonly streets: Reconciliation['streets'] }) {
  const nameOf = (code: string | null): string => streets.find(({ unit }) => unit.code === code)?.unit.name ?? '';
  return (
    <>
      {figure.differences.length > 0 && (
        <ul>
          {figure.differences.map(({ kind, unit, sentence, amount }) => (
            <li key={`${kind}${unit ?? ''}${sentence}`}>
              <strong>{reconciliationKinds[kind]}</strong>
              {unit !== null && `（${nameOf(unit)}）`}：{sentence}
              {amount !== null && `　${amount.text}`}
            </li>
          ))}
        </ul>
      )}
      <Table
        size="small"
        pagination={false}
        rowKey="unit"
        dataSource={figure.streets}
        columns={[
          { key: 'unit', title: '街道', render: (_, { unit }) => nameOf(unit) },
          { key: 'signed', title: '签发的数', align: 'right', render: (_, { signed }) => signed?.text ?? '没有' },
          { key: 'now', title: '按现在的记录', align: 'right', render: (_, { now }) => now?.text ?? '' },
        ]}
      />
    </>
  );
}
