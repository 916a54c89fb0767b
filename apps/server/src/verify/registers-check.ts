import { quantityScale, RuleError } from '@linfa/domain';
import { checkEntry } from '../registers/check-entry.ts';
import { Register } from '../registers/register.entity.ts';
import { RegisterEntry } from '../registers/register-entry.entity.ts';
import type { Check, Problem } from './check.ts';

/** An entry of an unknown book, or with a number in a column that its book does not have, is counted by nobody. */
export const registersCheck: Check = {
  id: 'registers',
  holds: '每条台账都属于一个已定义的台账，各列与定义相符，数值非负',
  async run(em) {
    const books = new Map((await em.find(Register, {})).map((one) => [one.code, one]));
    const problems: Problem[] = [];
    let looked = 0;
    for (let afterId = 0; ;) {
      const page = await em.find(RegisterEntry, { id: { $gt: afterId } }, { orderBy: { id: 'asc' }, limit: 1000 });
      for (const entry of page) {
        looked += 1;
        const what = faultOf(books.get(entry.register), entry);
        if (what !== undefined) problems.push({ where: `registerEntries#${entry.id}`, what });
      }
      const last = page.at(-1);
      if (!last) return { looked, problems };
      afterId = last.id;
      for (const entry of page) em.getUnitOfWork().unsetIdentity(entry);
    }
  },
};

function faultOf(book: Register | undefined, entry: RegisterEntry): string | undefined {
  if (!book) return `没有代码为“${entry.register}”的台账`;
  const broken = Object.entries(entry.values).find(([, value]) => !Number.isSafeInteger(value));
  if (broken) return `“${broken[0]}”列的值 ${String(broken[1])} 不是整数（万分之一单位）`;
  try {
    checkEntry(book, {
      day: entry.day,
      category: entry.category ?? undefined,
      status: entry.status ?? undefined,
      subject: entry.subject ?? undefined,
      values: Object.fromEntries(Object.entries(entry.values).map(([code, value]) => [code, value / quantityScale])),
      texts: entry.texts ?? undefined,
    });
    return undefined;
  } catch (error) {
    if (error instanceof RuleError) return error.message;
    throw error;
  }
}
