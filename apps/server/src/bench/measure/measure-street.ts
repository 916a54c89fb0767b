import { recordSets, type RecordSetName } from '@linfa/figures';
import { renderDocx, type ReportDocument } from '@linfa/report';
import type { Database } from '../../database/open-database.ts';
import { recordTable } from '../../figures/record-table.ts';
import { unitReport, type UnitReport } from '../../reports/unit-report.ts';
import { readsOf, statementsOf } from '../../testing/statements-of.ts';
import type { BenchDatabase } from '../filled-database.ts';
import { benchYear } from '../rows/row-maker.ts';
import { benchOutline } from './bench-outline.ts';
import { interleave, median, timed } from './interleave.ts';
import { ratioGoal, wordMs, type Measurement } from './measurement.ts';
import { prepareStreet } from './prepare-street.ts';

const today = `${benchYear + 1}-01-15`;

/** The same street's report over many rows and over few; and what it costs in statements and as a Word file. */
export async function measureStreet(
  large: BenchDatabase,
  small: BenchDatabase,
  rounds: number,
): Promise<Measurement[]> {
  const [writeLarge, writeSmall] = [await reportWriter(large.database), await reportWriter(small.database)];
  const [one, other] = [await writeLarge(), await writeSmall()];
  if (JSON.stringify(one.document) !== JSON.stringify(other.document))
    throw new Error('the street has other records in the small database than in the large one');
  const times = await interleave(writeLarge, writeSmall, rounds);
  const statements = await statementsOf(large.database, writeLarge);
  const em = large.database.em.fork();
  const tables = (Object.keys(recordSets) as RecordSetName[]).map((set) =>
    recordTable(em, set).table.replaceAll('`', ''),
  );
  const most = Math.max(...tables.map((table) => readsOf(statements, table)));
  return [
    {
      measure: `statements on any one record set, of ${statements.length} of a whole report`,
      ours: String(most),
      goal: '≤ 1',
      met: most <= 1,
    },
    {
      measure: `a street's report among ${word(large.plan.rows)} rows against ${word(small.plan.rows)}`,
      ours: wordMs(times.ours),
      control: wordMs(times.control),
      ...ratioGoal(times.ratio, 1.5),
    },
    await measureDocx(one.document, rounds),
  ];
}

async function reportWriter(database: Database): Promise<() => Promise<UnitReport>> {
  const street = await prepareStreet(database);
  return () => unitReport(database.em.fork(), street, benchYear, benchOutline.kind, today);
}

async function measureDocx(document: ReportDocument, rounds: number): Promise<Measurement> {
  const times: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const took = await timed(() => renderDocx(document));
    if (round >= 0) times.push(took);
  }
  return { measure: `docx of a report of about ${pagesOf(document)} pages`, ours: wordMs(median(times)) };
}

/** Pages of 22 lines of 28 characters, as GB/T 9704 lays them out. */
function pagesOf({ blocks }: ReportDocument): number {
  const lines = blocks.map((block) =>
    block.type === 'table'
      ? block.rows.length + 2
      : Math.ceil((2 + block.runs.reduce((sum, run) => sum + run.text.length, 0)) / 28),
  );
  return Math.ceil((lines.reduce((sum, count) => sum + count, 0) + 8) / 22);
}

function word(rows: number): string {
  return rows.toLocaleString('en-US');
}
