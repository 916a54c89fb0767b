import type { SentBy } from '@linfa/contract';
import { Breadcrumb, Checkbox, Empty, Segmented, Select, Spin } from 'antd';
import { useState } from 'react';
import { DownloadButton } from '../api/download-button';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import type { AskedFigure } from '../evidence/asked-figure';
import { EvidenceDrawer } from '../evidence/evidence-drawer';
import { PeriodInput } from '../form/inputs/period-input';
import type { ChosenUnit } from '../units/unit-context';
import { FigureChoice } from './figure-choice';
import './statistics.css';
import { SeriesChart } from './series-chart';
import { SeriesTable } from './series-table';
import { useAskedStatistics } from './use-asked-statistics';

/** The choices above, the chart, its table; down to the records from any number. */
export function StatisticsView({ top }: { readonly top: ChosenUnit }) {
  const { figures, from, to, split, compare, path, choose, goTo } = useAskedStatistics(top);
  const [opened, setOpened] = useState<AskedFigure | null>(null);
  const unit = path.at(-1) ?? top;
  const by: Pick<SentBy<'statistics.series'>, 'split' | 'field'> = split === 'unit' || split === 'month'
    ? { split }
    : { split: 'field', field: split };
  const { data, failure, loading, refreshing, reload } = useRead(
    'statistics.series',
    figures.length === 0 ? null : { unit: unit.code, figures: [...figures], from, to, compare, ...by },
    { keep: true },
  );
  const file = new URLSearchParams({
    figures: figures.join(','),
    from,
    to,
    split: by.split,
    field: by.field ?? '',
    compare: compare ? '1' : '',
  });
  return (
    <section className="card">
      <div className="table-filters">
        <label className="figure-label">
          指标（最多12个）
          <FigureChoice
            unit={top.code}
            from={from}
            to={to}
            value={figures}
            onChange={(chosen) => choose({ figures: chosen.join(',') })}
          />
        </label>
        <label>
          期间
          <PeriodInput value={{ from, to }} onChange={(period) => choose({ ...period })} />
        </label>
        <Segmented
          aria-label="怎样分开"
          value={by.split}
          options={[
            { value: 'unit', label: '按单位' },
            { value: 'month', label: '按月' },
            ...(data !== undefined && data.fields.length > 0 ? [{ value: 'field', label: '按类别' }] : []),
          ]}
          onChange={(value) => choose({ split: value === 'field' ? (data?.fields[0]?.field ?? null) : value })}
        />
        {by.split === 'field' && data !== undefined && (
          <Select
            aria-label="按哪一类别"
            className="filter-code"
            value={split}
            options={data.fields.map(({ field, label }) => ({ value: field, label }))}
            onChange={(field: string) => choose({ split: field })}
          />
        )}
        <Checkbox
          className="filter-flag"
          checked={compare}
          onChange={({ target }) => choose({ compare: target.checked ? '1' : null })}
        >
          与上年同期比
        </Checkbox>
        <span className="shell-space" />
        <DownloadButton
          path={`/api/files/statistics/${encodeURIComponent(unit.code)}.xlsx?${file.toString()}`}
          disabled={figures.length === 0}
        >
          导出 Excel
        </DownloadButton>
      </div>
      <Breadcrumb
        className="drill-path"
        items={path.map((one, index) => ({
          title:
            index === path.length - 1 ? (
              one.name
            ) : (
              <button type="button" className="plain-link" onClick={() => goTo(path.slice(0, index + 1))}>
                {one.name}
              </button>
            ),
        }))}
      />
      <FailureAlert failure={failure} again={reload} />
      {figures.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="先选一个指标。" />}
      {loading && (
        <Spin description="正在统计…">
          <div className="page-wait" />
        </Spin>
      )}
      {data !== undefined && figures.length > 0 && failure === null && (
        <>
          <SeriesChart data={data} split={by.split} compare={compare} />
          <SeriesTable
            data={data}
            busy={refreshing}
            compare={compare}
            goTo={(row) => goTo([...path, { code: row.unit ?? '', name: row.label }])}
            periodOf={(key) => (by.split === 'month' && key !== 'total' ? monthOf(key) : { from, to })}
            open={(asked) => setOpened({ ...asked, unit: asked.unit === '' ? unit.code : asked.unit })}
            splitBy={by.field ?? null}
          />
        </>
      )}
      {opened !== null && <EvidenceDrawer {...opened} onClose={() => setOpened(null)} />}
    </section>
  );
}

/** `2025-03` as its days. */
function monthOf(key: string): { from: string; to: string } {
  const [year = 0, month = 0] = key.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${key}-01`, to: `${key}-${String(last).padStart(2, '0')}` };
}
