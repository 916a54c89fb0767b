import type { Connection } from 'mysql2/promise';
import type { Database } from '../../database/open-database.ts';
import { readFigures } from '../../figures/read-figures.ts';
import { tally } from '../../figures/tally.ts';
import { assertSameNumbers, runControl } from '../control/run-control.ts';
import { askedOf } from './asked-cells.ts';
import { interleave } from './interleave.ts';
import { ratioGoal, wordMs, type Measurement } from './measurement.ts';

/** A unit whose whole report's figures are counted. */
export interface TallyOf {
  readonly code: string;
  readonly word: string;
}

/** Hand-written scans against the tally of a whole report's figures of one unit, and against all that a report asks. */
export async function measureTally(
  database: Database,
  connection: Connection,
  of: TallyOf,
  rounds: number,
): Promise<Measurement[]> {
  const em = database.em.fork();
  const asked = await askedOf(em, of.code);
  const byHand = (): Promise<Map<string, number>> => runControl(connection, asked.unit.place);
  assertSameNumbers(asked, await tally(em, asked.cells), await byHand());
  const bare = await interleave(() => tally(em, asked.cells), byHand, rounds);
  const backed = await interleave(() => readFigures(em, asked.unit, asked.scopes, [asked]), byHand, rounds);
  const figures = `${asked.bound.length} figures of ${of.word}`;
  return [
    {
      measure: `${figures}: tally against SQL by hand`,
      ours: wordMs(bare.ours),
      control: wordMs(bare.control),
      ...ratioGoal(bare.ratio, 1.1),
    },
    {
      measure: `${figures}: with what each rests on, against the same`,
      ours: wordMs(backed.ours),
      control: wordMs(backed.control),
      ratio: backed.ratio,
    },
  ];
}
