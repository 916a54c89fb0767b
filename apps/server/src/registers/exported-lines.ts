import { period, quantityScale, RuleError, type Day } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { csvColumns, wordFor, type CsvColumn } from './csv-columns.ts';
import { registerByCode } from './register-by-code.ts';
import { RegisterEntry } from './register-entry.entity.ts';
import type { Register } from './register.entity.ts';
import { entryReaders } from './registers.policy.ts';

const mostRows = 5000;

export interface ExportedLines {
  readonly register: Register;
  readonly unit: OrgUnit;
  readonly columns: readonly CsvColumn[];
  readonly rows: readonly RegisterEntry[];
  /** Without its ending. */
  readonly name: string;
}

/**
 * A subtree's lines by day, for those who may read them.
 * @throws RuleError `unknown-register`, `bad-period`, `too-many-rows`, `not-allowed`, `unknown-unit`
 */
export async function exportedLines(
  context: Pick<ActContext, 'em' | 'actor'>,
  input: { readonly register: string; readonly unit: string; readonly from: Day; readonly to: Day },
): Promise<ExportedLines> {
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
  return { register, unit, columns: csvColumns(register), rows, name: `${register.name}_${unit.name}_${from}_${to}` };
}

/** What a line says in a column, in the words that staff see; a number in the column's unit of measure, null for nothing. */
export function exportedCell({ of, codes }: CsvColumn, row: RegisterEntry): string | number | null {
  if (of === 'day') return row.day;
  if (of === 'category') return typeof row.category === 'string' ? wordFor(codes, row.category) : null;
  if (of.type === 'number') {
    const stored = row.values[of.code];
    return stored === undefined ? null : stored / quantityScale;
  }
  const text = of.type === 'status' || of.type === 'subject' ? row[of.type] : row.texts?.[of.code];
  return typeof text === 'string' ? wordFor(codes, text) : null;
}
