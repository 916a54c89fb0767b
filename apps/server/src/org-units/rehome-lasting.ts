import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import { recordSets, type RecordSetName } from '@linfa/figures';
import { query } from '../database/sql.ts';
import { recordTable } from '../figures/record-table.ts';

const lastingSets = ['rosterMembers', 'sites', 'adviserAssignments'] as const satisfies readonly RecordSetName[];

/**
 * Ends a unit's lasting records on a day and begins them again elsewhere on the same day, so that whoever is counted as
 * of any day is counted once, at the place of that day.
 */
export async function rehomeLasting(
  em: EntityManager,
  unitId: number,
  to: { readonly unitId: number; readonly place: string },
  on: Day,
): Promise<void> {
  for (const set of lastingSets) {
    const table = recordTable(em, set);
    const { from, to: end } = recordSets[set].lasting!;
    const columns = em
      .getMetadata()
      .get(table.entity)
      .props.flatMap((property) => (property.fieldNames ?? []).map((name) => ({ name, property: property.name })));
    const copied = columns.filter((one) => one.property !== 'id');
    const [fromColumn, endColumn] = [bare(table.column(from, 't')), bare(table.column(end, 't'))];
    const value = (name: string): { text: string; values: unknown[] } => {
      if (name === 'unit_id') return { text: '?', values: [to.unitId] };
      if (name === 'place') return { text: '?', values: [to.place] };
      return `\`${name}\`` === fromColumn ? { text: '?', values: [on] } : { text: `t.\`${name}\``, values: [] };
    };
    const selected = copied.map((one) => value(one.name));
    const open = `t.unit_id = ? and t.${fromColumn} < ? and (t.${endColumn} is null or t.${endColumn} > ?)`;
    await query(em, {
      text: `insert into ${table.table} (${copied.map((one) => `\`${one.name}\``).join(', ')}) select ${selected.map((one) => one.text).join(', ')} from ${table.table} t where ${open}`,
      values: [...selected.flatMap((one) => one.values), unitId, on, on],
    });
    await query(em, {
      text: `update ${table.table} set ${endColumn} = ?, version = version + 1 where unit_id = ? and ${fromColumn} < ? and (${endColumn} is null or ${endColumn} > ?)`,
      values: [on, unitId, on, on],
    });
  }
}

function bare(column: string): string {
  return column.slice(column.indexOf('.') + 1);
}
