import type { EntityManager } from '@mikro-orm/core';
import type { RecordSetName } from '@linfa/figures';
import { query } from '../database/sql.ts';
import { recordTable } from '../figures/record-table.ts';

interface ChangedRecord {
  readonly day: string;
  readonly unit: { readonly code: string; readonly name: string };
}

/** When and where records are said to have been made now; a record that is gone is not there. */
export async function changedRecords(
  em: EntityManager,
  set: RecordSetName,
  ids: readonly number[],
  dayField: string,
): Promise<ReadonlyMap<number, ChangedRecord>> {
  const table = recordTable(em, set);
  const rows = await query(em, {
    text:
      `select t.id as id, ${table.column(dayField, 't')} as day, u.code as code, u.name as name from ${table.table} t` +
      ` join org_unit u on u.id = ${table.column('unitId', 't')} where t.id in (${ids.map(() => '?').join(', ')})`,
    values: ids,
  });
  return new Map(
    rows.map((row) => [
      Number(row['id']),
      { day: String(row['day']).slice(0, 10), unit: { code: String(row['code']), name: String(row['name']) } },
    ]),
  );
}
