import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import { recordSets, type RecordSetName } from '@linfa/figures';
import { query } from '../database/sql.ts';
import { recordTable } from '../figures/record-table.ts';

/** Where a unit's things are from a day on: the same unit at another place, or another unit. */
export interface Home {
  readonly unitId: number;
  readonly place: string;
}

/**
 * Puts where the unit is from a day on what it has on that day or later: shifts with their slots, so that nobody loses a
 * booking, events, what was entered before the change was, and what offices are still asked for. Rows of earlier days stay.
 */
export async function carryAlong(em: EntityManager, unitId: number, to: Home, on: Day): Promise<void> {
  for (const set of Object.keys(recordSets) as RecordSetName[]) {
    const { table, day } = dayColumn(em, set);
    await query(em, {
      text: `update ${table} set unit_id = ?, place = ?, version = version + 1 where unit_id = ? and ${day} >= ? and place <> ?`,
      values: [to.unitId, to.place, unitId, on, to.place],
    });
  }
  await query(em, {
    text: 'update slot set unit_id = ?, place = ? where unit_id = ? and day >= ?',
    values: [to.unitId, to.place, unitId, on],
  });
  await query(em, {
    text: `update figure_request set office_id = ?, office_place = ?, version = version + 1 where office_id = ? and state in ('asked', 'returned')`,
    values: [to.unitId, to.place, unitId],
  });
}

/** The table of a record set and the column by whose day a row belongs to a place. */
export function dayColumn(em: EntityManager, set: RecordSetName): { readonly table: string; readonly day: string } {
  const { table, column } = recordTable(em, set);
  const { day, lasting } = recordSets[set];
  const qualified = column(day ?? lasting?.from ?? '', 't');
  return { table, day: qualified.slice(qualified.indexOf('.') + 1) };
}
