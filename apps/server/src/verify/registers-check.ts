import { Register } from '../registers/register.entity.ts';
import { RegisterEntry } from '../registers/register-entry.entity.ts';
import type { Check, Problem } from './check.ts';

/** An entry of an unknown book, or with a number in a column that its book does not have, is counted by nobody. */
export const registersCheck: Check = {
  id: 'registers',
  holds: '每条台账都属于一个已定义的台账，各列与定义相符，数值为非负整数（万分之一单位）',
  async run(em) {
    const books = new Map((await em.find(Register, {})).map((one) => [one.code, new Set(one.columns.filter((column) => column.type === 'number').map((column) => column.code))]));
    const problems: Problem[] = [];
    let looked = 0;
    for (let afterId = 0; ; ) {
      const page = await em.find(RegisterEntry, { id: { $gt: afterId } }, { orderBy: { id: 'asc' }, limit: 1000 });
      for (const entry of page) {
        looked += 1;
        const columns = books.get(entry.register);
        const where = `registerEntries#${entry.id}`;
        if (!columns) problems.push({ where, what: `没有台账“${entry.register}”` });
        for (const [column, value] of Object.entries(entry.values))
          if (columns && (!columns.has(column) || !Number.isSafeInteger(value) || value < 0)) problems.push({ where, what: `“${column}”列的值 ${String(value)} 不合定义` });
      }
      const last = page.at(-1);
      if (!last) return { looked, problems };
      afterId = last.id;
      em.clear();
    }
  },
};
