import { wordPeriod } from '@linfa/domain';
import { digestOf } from '@linfa/report';
import { ReturnFiling } from '../returns/return-filing.entity.ts';
import type { Check, Problem } from './check.ts';

/** What was sent up is what the level above reads. */
export const returnFilingsCheck: Check = {
  id: 'return-filings',
  holds: '已报送的统计报表与报送时一字不差',
  async run(em) {
    const filings = await em.find(ReturnFiling, {}, { populate: ['unit'] });
    const problems: Problem[] = [];
    for (const { unit, periodFrom, periodTo, document, digest } of filings)
      if ((await digestOf(document)) !== digest)
        problems.push({
          where: `${unit.name}${wordPeriod({ from: periodFrom, to: periodTo })}人民调解统计报表`,
          what: '报送的内容与摘要不符',
        });
    return { looked: filings.length, problems };
  },
};
