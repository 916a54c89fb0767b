import type { EntityManager } from '@mikro-orm/core';
import { RuleError, type Day } from '@linfa/domain';
import { recordSets, type RecordSetName } from '@linfa/figures';
import { query } from '../database/sql.ts';
import { calledOffStates } from '../figures/called-off.ts';
import { dayColumn } from './carry-along.ts';
import { OrgUnit } from './org-unit.entity.ts';

/**
 * That nothing is left at a unit from a day on: no unit below it, nothing that happens or begins there, nobody booked, no
 * sheet to be answered. What was called off stands in nobody's way.
 * @throws RuleError `unit-in-use`, naming what there is
 */
export async function assertUnused(em: EntityManager, unit: OrgUnit, on: Day): Promise<void> {
  const found: string[] = [];
  const note = (count: number, word: string, measure: string): void => {
    if (count > 0) found.push(`${word}${count}${measure}`);
  };
  note(await em.count(OrgUnit, { parent: unit.id, validTo: null }), '下属单位', '个');
  for (const set of Object.keys(recordSets) as RecordSetName[]) {
    const { label, recordWord } = recordSets[set];
    const { table, day } = dayColumn(em, set);
    const off = calledOffStates(set);
    const live = off === null ? '' : `and state not in (${off})`;
    const text = `select count(*) as n from ${table} where unit_id = ? and ${day} >= ? ${live}`;
    note(await numberOf(em, text, [unit.id, on]), label, recordWord);
  }
  const booked = `select count(*) as n from booking b join slot s on s.id = b.slot_id where s.unit_id = ? and s.day >= ? and b.state in ('booked', 'waiting')`;
  note(await numberOf(em, booked, [unit.id, on]), '预约', '个');
  const asked = `select count(*) as n from figure_request where office_id = ? and state in ('asked', 'returned')`;
  note(await numberOf(em, asked, [unit.id]), '待填报的数据', '项');
  if (found.length > 0) throw new RuleError('unit-in-use', { unit: unit.name, day: on, what: found.join('、') });
}

async function numberOf(em: EntityManager, text: string, values: readonly unknown[]): Promise<number> {
  const [row] = await query(em, { text, values });
  return Number(row?.['n']);
}
