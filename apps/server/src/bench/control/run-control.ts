import { cellKey, questionsOf } from '@linfa/figures';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { Tally } from '../../figures/tally.ts';
import type { Asked } from '../measure/asked-cells.ts';
import { benchYear } from '../rows/row-maker.ts';
import { fillIn } from './control-statement.ts';
import { controlStatements } from './index.ts';

/** Runs every hand-written statement for a unit. @returns the numbers by the names of their columns */
export async function runControl(connection: Connection, place: string): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const statement of controlStatements) {
    const { text, values } = fillIn(statement, { year: benchYear, place });
    const [rows] = await connection.query<RowDataPacket[]>(text, values);
    for (const [name, value] of Object.entries(rows[0] ?? {})) numbers.set(name, Number(value ?? 0));
  }
  return numbers;
}

/**
 * Two measurements can be held against each other only when they give the same numbers.
 * @throws Error naming the figures that differ, or that only one of both asks for
 */
export function assertSameNumbers(asked: Asked, ours: Tally, control: ReadonlyMap<string, number>): void {
  const faults: string[] = [];
  const [answered, named] = [new Set<string>(), new Set<string>()];
  for (const bound of asked.bound)
    for (const [index, cell] of questionsOf([bound], asked.dictionary).cells.entries()) {
      const name = index === 0 ? bound.key : `${bound.key}#${index}`;
      const number = control.get(name);
      if (number === undefined) continue;
      named.add(name);
      answered.add(cellKey(cell));
      if (number !== ours.get(cellKey(cell)))
        faults.push(`${name}: ${number} by hand, ${ours.get(cellKey(cell))} by the tally`);
    }
  for (const { cell } of asked.cells)
    if (!answered.has(cellKey(cell))) faults.push(`nothing by hand for ${cellKey(cell)}`);
  for (const name of control.keys()) if (!named.has(name)) faults.push(`nobody asks for ${name}`);
  if (faults.length > 0) throw new Error(`the hand-written statements and the tally differ:\n${faults.join('\n')}`);
}
