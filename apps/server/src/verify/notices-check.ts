import { query } from '../database/sql.ts';
import type { Check } from './check.ts';

/** What contradicts how notices are sent would tell somebody twice, or nobody. */
const faults: readonly (readonly [string, string])[] = [
  [
    "state in ('sent', 'sending', 'unknown', 'failed', 'told', 'untold') and attempts = 0",
    '没有发送记录，却不是待发送',
  ],
  ["state in ('told', 'untold') and called_at is null", '没有登记电话结果，却已不在待告知之列'],
  ["state = 'queued' and called_at is not null", '已经转由电话告知，却又待发送'],
];

export const noticesCheck: Check = {
  id: 'notices',
  holds: '每条通知的状态都有发送或电话记录为据，转由电话告知的不再发送',
  async run(em) {
    const [total] = await query(em, { text: 'select count(*) as n from notice', values: [] });
    const problems = [];
    for (const [condition, what] of faults) {
      const rows = await query(em, {
        text: `select id from notice where ${condition} order by id limit 20`,
        values: [],
      });
      problems.push(...rows.map((row) => ({ where: `notice#${String(row['id'])}`, what })));
    }
    return { looked: Number(total?.['n']), problems };
  },
};
