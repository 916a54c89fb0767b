import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as takeParts, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import './chart.css';
import { safeColours, type ChartData } from './chart-data';

takeParts([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

const ink = '#1f2a26';
/** CSS pixels. */
const [rowHeight, least] = [34, 320];

/** The chart itself, as SVG so that it prints sharp. */
export function DrawnChart({ data }: { readonly data: ChartData }) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<ECharts>(null);
  const lying = data.kind === 'bar';
  const height = lying
    ? Math.max(least, data.labels.length * rowHeight * Math.max(1, data.series.length * 0.6) + 90)
    : least;
  useEffect(() => {
    const at = place.current;
    if (at === null) return undefined;
    const chart = init(at, null, { renderer: 'svg' });
    drawn.current = chart;
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(at);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, []);
  useEffect(() => {
    drawn.current?.setOption(optionOf(data), { notMerge: true });
    drawn.current?.resize();
  }, [data, height]);
  return <div ref={place} aria-hidden="true" style={{ height }} />;
}

function optionOf({ kind, unitWord, labels, series }: ChartData) {
  const lying = kind === 'bar';
  // A lying axis counts from below; people read from above.
  const turned = <T,>(all: readonly T[]): T[] => (lying ? all.toReversed() : [...all]);
  const names = {
    type: 'category' as const,
    data: turned(labels),
    axisLabel: { color: ink, width: 160, overflow: 'truncate' as const },
  };
  const amounts = { type: 'value' as const, name: unitWord, axisLabel: { color: ink }, nameTextStyle: { color: ink } };
  return {
    color: [...safeColours],
    animation: false,
    aria: { enabled: false, decal: { show: series.length > 1 && lying } },
    grid: { left: 8, right: 32, top: 48, bottom: 8, outerBoundsMode: 'same' as const },
    legend: { top: 0, textStyle: { color: ink, fontSize: 14 } },
    tooltip: {
      trigger: 'axis' as const,
      valueFormatter: (value: unknown) =>
        typeof value === 'number' ? `${value.toLocaleString('zh-CN')}${unitWord}` : '无数据',
    },
    xAxis: lying ? amounts : names,
    yAxis: lying ? names : amounts,
    series: series.map(({ name, values }, index) =>
      lying
        ? { type: 'bar' as const, name, data: turned(values), barMaxWidth: 22 }
        : {
            type: 'line' as const,
            name,
            data: [...values],
            symbol: ['circle', 'rect', 'triangle', 'diamond'][index % 4] ?? 'circle',
            symbolSize: 8,
          },
    ),
  };
}
