import type { AnswerOf } from '@linfa/contract';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Chart } from '../chart/chart';
import type { ChartData } from '../chart/chart-data';

type Series = AnswerOf<'statistics.series'>;

/** More places than that are a table's matter. */
const mostPlaces = 60;

/** One figure at a time where units differ: 件 and 人次 have no axis in common. */
export function SeriesChart({
  data,
  split,
  compare,
}: {
  readonly data: Series;
  readonly split: string;
  readonly compare: boolean;
}) {
  const [chosen, setChosen] = useState<string | null>(null);
  const figure = data.figures.find(({ id }) => id === chosen) ?? data.figures[0];
  const shown = useMemo(() => chartOf(data, figure?.id ?? '', split, compare), [data, figure, split, compare]);
  if (figure === undefined || data.rows.length === 0 || data.rows.length > mostPlaces) return null;
  return (
    <>
      {data.figures.length > 1 && (
        <p>
          <Segmented
            className="which-figure"
            aria-label="图上显示"
            value={figure.id}
            options={data.figures.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
          />
        </p>
      )}
      <Chart label={`${data.unit.name}${figure.name}`} data={shown} />
    </>
  );
}

function chartOf({ figures, rows }: Series, id: string, split: string, compare: boolean): ChartData {
  const index = figures.findIndex((one) => one.id === id);
  const figure = figures[index];
  return {
    kind: split === 'month' ? 'line' : 'bar',
    unitWord: figure?.unitWord ?? '',
    labels: rows.map(({ label }) => label),
    series: [
      { name: compare ? '本期' : (figure?.name ?? ''), values: rows.map(({ cells }) => cells[index]?.value ?? null) },
      ...(compare ? [{ name: '上年同期', values: rows.map(({ cells }) => cells[index]?.before?.value ?? null) }] : []),
    ],
  };
}
