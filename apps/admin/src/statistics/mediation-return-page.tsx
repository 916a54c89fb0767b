import type { AnswerOf } from '@linfa/contract';
import { Select, Spin, Table } from 'antd';
import { DownloadButton } from '../api/download-button';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { Page } from '../shell/page';
import { useAddress } from '../table/use-address';
import { useUnits } from '../units/unit-context';
import { workedYear } from '../words/usual-periods';
import { useToday } from '../words/use-today';
import { returnPath, returnSpan, spanWords } from './return-span';

type Block = AnswerOf<'returns.get'>['document']['blocks'][number];

/** The people's mediation return of a month, a quarter or a year. */
export function MediationReturnPage() {
  const today = useToday();
  const { unit } = useUnits();
  const address = useAddress('');
  const worked = Number(workedYear(today).from.slice(0, 4));
  const year = Number(address.valueOf('year') ?? worked);
  const span = address.valueOf('span') ?? 'year';
  const { data, failure, loading, reload } = useRead(
    'returns.get',
    unit && { unit: unit.code, year, span: returnSpan(span) },
    { keep: true },
  );
  const years = Array.from({ length: 6 }, (_, back) => Number(today.slice(0, 4)) - back);
  return (
    <Page
      title="人民调解统计报表"
      lead="月报、季报、年报，含同比和环比。数从调解记录里直接算出，随时可以打开。"
      acts={
        unit !== null && (
          <>
            <DownloadButton path={returnPath(unit.code, year, span, 'docx')}>下载 Word</DownloadButton>
            <DownloadButton path={returnPath(unit.code, year, span, 'html')}>下载网页</DownloadButton>
          </>
        )
      }
    >
      <section className="card">
        <div className="table-filters">
          <label>
            年份
            <Select
              aria-label="年份"
              value={year}
              options={years.map((one) => ({ value: one, label: `${one}年` }))}
              onChange={(one) => address.choose({ year: String(one) })}
            />
          </label>
          <label>
            期间
            <Select
              aria-label="期间"
              className="filter-code"
              value={span}
              options={Object.entries(spanWords).map(([value, label]) => ({ value, label }))}
              onChange={(one) => address.choose({ span: one })}
            />
          </label>
        </div>
        <FailureAlert failure={failure} again={reload} />
        {loading && (
          <Spin description="正在统计…">
            <div className="page-wait" />
          </Spin>
        )}
        {data !== undefined && (
          <>
            <h2>{data.document.title}</h2>
            {data.document.blocks.map((block, index) => (
              // eslint-disable-next-line react/no-array-index-key -- the document's own order
              <ReturnBlock key={index} block={block} />
            ))}
            {data.document.notices.map((notice) => (
              <p key={notice} className="soft">
                {notice}
              </p>
            ))}
          </>
        )}
      </section>
    </Page>
  );
}

function ReturnBlock({ block }: { readonly block: Block }) {
  if (block.type === 'heading') return <h3>{`${block.number}${wordRuns(block.runs)}`}</h3>;
  if (block.type === 'paragraph') return <p>{wordRuns(block.runs)}</p>;
  return (
    <>
      <Table
        size="small"
        bordered
        pagination={false}
        scroll={{ x: 'max-content' }}
        title={() => block.caption}
        rowKey={(row) => block.rows.indexOf(row)}
        dataSource={block.rows}
        columns={block.columns.map(({ title, align }, column) => ({
          key: title,
          title,
          align,
          render: (_: unknown, row: (typeof block.rows)[number]) => wordRuns(row[column] ?? []),
        }))}
      />
      {block.note !== undefined && <p className="soft">{block.note}</p>}
    </>
  );
}

function wordRuns(runs: readonly { readonly text: string }[]): string {
  return runs.map(({ text }) => text).join('');
}
