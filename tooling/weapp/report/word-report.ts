import type { WeappReport } from './report.ts';

/** The report as lines of text. */
export function wordReport(report: WeappReport): string {
  const rows = report.pages.map((page) => [
    page.path,
    String(page.setDataCalls),
    String(page.setDataBytes),
    String(page.largestSetData),
    String(page.nodes),
    String(page.depth),
    String(page.children),
    String(page.requestsBeforeContent),
  ]);
  const head = ['page', 'setData', 'bytes', 'largest', 'nodes', 'depth', 'children', 'requests first'];
  const sizes = report.packages.map((one) => `${one.name || 'main'} ${Math.ceil(one.bytes / 1024)} KB`);
  const journeys = report.journeys.map(
    (one) => `${one.name}: ${one.taps} taps, ${one.typed} typed fields, ${one.chosen} choices`,
  );
  const problems = report.problems.map((one) => `${one.kind}${one.page && ` (${one.page})`}: ${one.message}`);
  const verdict = problems.length === 0 ? 'No problem.' : `${problems.length} problems:`;
  return [table([head, ...rows]), `packages: ${sizes.join(', ')}`, ...journeys, verdict, ...problems].join('\n');
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number): string =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ')).join('\n');
}
