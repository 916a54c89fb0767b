import type { Answer, Received } from '@linfa/contract';
import { period, quantityScale, RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { csvColumns, wordFor, type CsvColumn } from './csv-columns.ts';
import { guarded, writeCsv } from './csv.ts';
import { registerByCode } from './register-by-code.ts';
import { RegisterEntry } from './register-entry.entity.ts';
import { entryReaders } from './registers.policy.ts';

const mostRows = 5000;

/**
 * A subtree's lines as CSV, by day, with the words that staff see; importing it gives the same lines again.
 * @throws RuleError `unknown-register`, `bad-period`, `too-many-rows`, `not-allowed`, `unknown-unit`
 */
export async function exportCsv(
  context: ActContext,
  input: Received<'registers', 'exportCsv'>,
): Promise<Answer<'registers', 'exportCsv'>> {
  const { em } = context;
  const { from, to } = period(input.from, input.to);
  const unit = await unitInReach(context, input.unit, entryReaders);
  const register = await registerByCode(em, input.register);
  const where = {
    place: { $gte: unit.place, $lt: `${unit.place}~` },
    register: register.code,
    day: { $gte: from, $lte: to },
  };
  const rows = await em.find(RegisterEntry, where, { orderBy: { day: 'asc', id: 'asc' }, limit: mostRows + 1 });
  if (rows.length > mostRows)
    throw new RuleError('too-many-rows', { most: mostRows, rows: await em.count(RegisterEntry, where) });
  const columns = csvColumns(register);
  const csv = writeCsv([
    columns.map((one) => guarded(one.heading)),
    ...rows.map((row) => columns.map((column) => cellOf(column, row))),
  ]);
  return { fileName: `${register.name}_${unit.name}_${from}_${to}.csv`, csv, rows: rows.length };
}

function cellOf({ of, codes }: CsvColumn, row: RegisterEntry): string {
  if (of === 'day') return row.day;
  if (of === 'category') return guarded(wordFor(codes, row.category ?? ''));
  if (of.type === 'number')
    return row.values[of.code] === undefined ? '' : String((row.values[of.code] as number) / quantityScale);
  const text = of.type === 'status' || of.type === 'subject' ? row[of.type] : row.texts?.[of.code];
  return guarded(wordFor(codes, text ?? ''));
}
