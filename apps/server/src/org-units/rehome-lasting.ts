import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import { recordSets, type RecordSetName } from '@linfa/figures';
import { none, query } from '../database/sql.ts';
import { recordTable } from '../figures/record-table.ts';
import type { Home } from './carry-along.ts';

const lastingSets = ['rosterMembers', 'sites', 'adviserAssignments'] as const satisfies readonly RecordSetName[];
type LastingSet = (typeof lastingSets)[number];

/**
 * Ends a unit's lasting records on a day and begins them again elsewhere on the same day, so that whoever is counted as
 * of any day is counted once, at the place of that day.
 * @param served what the contracts of the unit's advisers name from then on, when it became another unit
 */
export async function rehomeLasting(
  em: EntityManager,
  unitId: number,
  to: Home,
  on: Day,
  served?: string,
): Promise<void> {
  for (const set of lastingSets) await beginAgain(em, set, unitId, to, on);
  await endLasting(em, unitId, on);
  await query(em, {
    text: `update roster_member set site_id = (select min(n.id) from site n join site o on o.id = roster_member.site_id
        where n.unit_id = ? and n.opened_on = ? and n.kind = o.kind and n.name = o.name)
      where unit_id = ? and joined_on = ? and site_id in (select c.id from site c where c.unit_id = ? and c.closed_on = ?)`,
    values: [to.unitId, on, to.unitId, on, unitId, on],
  });
  if (served !== undefined)
    await query(em, {
      text: `update adviser_assignment set served = ? where unit_id = ? and starts_on >= ? and served_kind = 'community'`,
      values: [served, to.unitId, on],
    });
}

/** Ends a unit's lasting records on a day. */
export async function endLasting(em: EntityManager, unitId: number, on: Day): Promise<void> {
  for (const set of lastingSets) {
    const { table, from, end } = columnsOf(em, set);
    await query(em, {
      text: `update ${table} set ${end} = ?, version = version + 1 where unit_id = ? and ${from} < ? and (${end} is null or ${end} > ?)`,
      values: [on, unitId, on, on],
    });
  }
}

async function beginAgain(em: EntityManager, set: LastingSet, unitId: number, to: Home, on: Day): Promise<void> {
  const { entity, table, from, end } = columnsOf(em, set);
  const columns = em
    .getMetadata()
    .get(entity)
    .props.flatMap((property) => (property.fieldNames ?? []).map((name) => ({ name, property: property.name })));
  const copied = columns.filter((one) => one.property !== 'id');
  const value = (name: string): { text: string; values: unknown[] } => {
    if (name === 'unit_id') return { text: '?', values: [to.unitId] };
    if (name === 'place') return { text: '?', values: [to.place] };
    return `\`${name}\`` === from ? { text: '?', values: [on] } : { text: `t.\`${name}\``, values: [] };
  };
  const selected = copied.map((one) => value(one.name));
  const open = `t.unit_id = ? and t.${from} < ? and (t.${end} is null or t.${end} > ?)`;
  // Whoever was on the same roster of two units that became one is on it once.
  const listed =
    set === 'rosterMembers'
      ? {
          text: ' and not exists (select 1 from roster_member o where o.unit_id = ? and o.unit_id <> t.unit_id and o.roster = t.roster and o.person_key = t.person_key and (o.left_on is null or o.left_on > ?))',
          values: [to.unitId, on],
        }
      : none;
  await query(em, {
    text: `insert into ${table} (${copied.map((one) => `\`${one.name}\``).join(', ')}) select ${selected.map((one) => one.text).join(', ')} from ${table} t where ${open}${listed.text}`,
    values: [...selected.flatMap((one) => one.values), unitId, on, on, ...listed.values],
  });
}

function columnsOf(em: EntityManager, set: LastingSet) {
  const { entity, table, column } = recordTable(em, set);
  const { from, to } = recordSets[set].lasting!;
  return { entity, table, from: bare(column(from, 't')), end: bare(column(to, 't')) };
}

function bare(column: string): string {
  return column.slice(column.indexOf('.') + 1);
}
