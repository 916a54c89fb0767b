import { RuleError, yearPeriod } from '@linfa/domain';
import { Edition } from '../reports/edition.entity.ts';
import { unitReturn } from '../returns/unit-return.ts';
import type { Check, Problem } from './check.ts';

/** In a return the splits by dispute type, committee kind and source each add up to the same total. */
export const splitsCheck: Check = {
  id: 'splits',
  holds: '调解统计按类型、调委会、来源的分项之和都等于总数',
  async run(em, today) {
    const editions = await em.find(Edition, {}, { populate: ['unit'], exclude: ['frozen'] });
    const problems: Problem[] = [];
    for (const edition of editions)
      try {
        await unitReturn(em, edition.unit, yearPeriod(edition.year), today);
      } catch (error) {
        if (!(error instanceof RuleError)) throw error;
        problems.push({ where: `${edition.unit.name}${edition.year}`, what: error.message });
      }
    return { looked: editions.length, problems };
  },
};
