import { lazy, Suspense } from 'react';
import { Spin } from 'antd';
import type { ChartData } from './chart-data';

// As heavy as everything else together; only who looks at a chart waits for it.
const Drawn = lazy(async () => ({ default: (await import('./drawn-chart')).DrawnChart }));

/** A chart of a table that stands beside it: it is named and hidden from readers, who have the table. */
export function Chart({ label, data }: { readonly label: string; readonly data: ChartData }) {
  return (
    <figure className="chart" aria-label={`${label}（图，数值见表）`}>
      <Suspense
        fallback={
          <Spin description="正在画图…">
            <div className="page-wait" />
          </Spin>
        }
      >
        <Drawn data={data} />
      </Suspense>
    </figure>
  );
}
