import type { Database } from '../../database/open-database.ts';
import { traceFigure } from '../../figures/trace-figure.ts';
import { nationCode, streetCode } from '../fill/unit-tree.ts';
import { askedOf } from './asked-cells.ts';
import { interleave } from './interleave.ts';
import { wordMs, type Measurement } from './measurement.ts';

const page = { limit: 50 };

/** The first page of what a figure rests on, counted along: of the whole country and of one street, turn by turn. */
export async function measureTrace(database: Database, rounds: number): Promise<Measurement[]> {
  const opener = async (code: string): Promise<() => Promise<unknown>> => {
    const { unit, scopes, bound, dictionary } = await askedOf(database.em.fork(), code);
    const one = bound.find(({ definition }) => definition.kind === 'count') ?? bound[0];
    if (!one) throw new Error('the outline binds no figure');
    return () => traceFigure(database.em.fork(), unit, scopes, one.definition, one.period, dictionary, page);
  };
  const times = await interleave(await opener(nationCode), await opener(streetCode(0)), rounds);
  return [
    {
      measure: "first page of a figure's records, counted: the whole country against one street",
      ours: wordMs(times.ours),
      control: wordMs(times.control),
      ratio: times.ratio,
    },
  ];
}
