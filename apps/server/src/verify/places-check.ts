import { recordSets, type RecordSetName } from '@linfa/figures';
import { query, quote } from '../database/sql.ts';
import { calledOffStates } from '../figures/called-off.ts';
import { recordTable } from '../figures/record-table.ts';
import type { Check, Problem } from './check.ts';

/** A row at a place that its unit did not have on the row's day would be counted in somebody else's report. */
export const placesCheck: Check = {
  id: 'places',
  holds: '每条记录都登记在它发生那天所属单位的位置上',
  async run(em) {
    let looked = 0;
    const problems: Problem[] = [];
    for (const name of Object.keys(recordSets) as RecordSetName[]) {
      const set = recordSets[name];
      const table = recordTable(em, name);
      const day = table.column(set.day ?? set.lasting?.from ?? '', 't');
      const [total] = await query(em, { text: `select count(*) as n from ${table.table}`, values: [] });
      looked += Number(total?.['n']);
      // What was called off keeps the day and place that it had when its unit is closed before that day.
      const off = calledOffStates(name);
      const over = off
        ? `and not (t.state in (${off}) and exists (select 1 from org_unit u where u.id = t.unit_id and u.place = t.place and u.valid_to <= ${day}))`
        : '';
      const rows = await query(em, {
        text:
          `select t.id as id from ${table.table} t where ${day} is not null and not exists (select 1 from org_unit_place h where h.unit_id = t.unit_id and h.place = t.place` +
          ` and h.${quote('from')} <= ${day} and (h.${quote('to')} is null or h.${quote('to')} > ${day})) ${over} order by t.id limit 20`,
        values: [],
      });
      for (const row of rows)
        problems.push({ where: `${name}#${String(row['id'])}`, what: '记录的位置与单位当日的位置不符' });
    }
    return { looked, problems };
  },
};
