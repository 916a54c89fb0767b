import { Select, Spin } from 'antd';
import { DownloadButton } from '../api/download-button';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { Page } from '../shell/page';
import { useAddress } from '../table/use-address';
import { YearSelect } from '../table/year-select';
import { useUnits } from '../units/unit-context';
import { workedYear } from '../words/usual-periods';
import { useToday } from '../words/use-today';
import { Filings } from './filings';
import { ReturnBlocks } from './return-blocks';
import { returnPath, returnSpan, spanWords } from './return-span';

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
  return (
    <Page
      title="人民调解统计报表"
      lead="月报、季报、年报，含同比和环比。这里的数按现在的调解记录算；报送以后，报送的那一份不再变。"
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
            <YearSelect value={year} onChange={(one) => address.choose({ year: String(one) })} />
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
        {data !== undefined && unit !== null && (
          <Filings unit={unit.code} year={year} span={span} mayReport={data.mayReport} reload={reload} />
        )}
      </section>
      {data !== undefined && (
        <section className="card">
          <ReturnBlocks document={data.document} />
        </section>
      )}
    </Page>
  );
}
