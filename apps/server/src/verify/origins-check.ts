import { recordSets, type RecordSetName } from '@linfa/figures';
import { query } from '../database/sql.ts';
import { recordTable } from '../figures/record-table.ts';
import type { Check, Problem } from './check.ts';

/** A record that points to an origin which is not there would be counted twice or not at all by some return. */
export const originsCheck: Check = {
  id: 'origins',
  holds: '每条由别的记录引出的记录，它的来源记录都在',
  async run(em) {
    let looked = 0;
    const problems: Problem[] = [];
    const names = Object.keys(recordSets) as RecordSetName[];
    for (const name of names) {
      const { table } = recordTable(em, name);
      const sets = await query(em, {
        text: `select origin_set as origin, count(*) as n from ${table} where origin_set is not null group by origin_set`,
        values: [],
      });
      for (const { origin, n } of sets) {
        looked += Number(n);
        const known = names.find((one) => one === origin);
        const missing =
          known === undefined
            ? ''
            : ` and not exists (select 1 from ${recordTable(em, known).table} o where o.id = t.origin_id)`;
        const rows = await query(em, {
          text: `select t.id as id, t.origin_id as originId from ${table} t where t.origin_set = ?${missing} order by t.id limit 20`,
          values: [origin],
        });
        for (const row of rows)
          problems.push({
            where: `${name}#${String(row['id'])}`,
            what: `它的来源 ${String(origin)}#${String(row['originId'])} 不存在`,
          });
      }
    }
    return { looked, problems };
  },
};
