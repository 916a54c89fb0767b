import { createHash } from 'node:crypto';
import { editionStates, isSigned, type EditionState } from '@linfa/domain';
import { isIntact } from '@linfa/report';
import { signedContributions } from '../reports/compare-edition.ts';
import { EditionFile } from '../reports/edition-file.entity.ts';
import { Edition } from '../reports/edition.entity.ts';
import type { Check, Problem } from './check.ts';

/** What was signed is what is published, to the byte. */
export const editionsCheck: Check = {
  id: 'editions',
  holds: '已签发的报告与签发时一字不差',
  async run(em) {
    const signed = (Object.keys(editionStates) as EditionState[]).filter(isSigned);
    const editions = await em.find(
      Edition,
      { $or: [{ frozen: { $ne: null } }, { state: { $in: signed } }] },
      { populate: ['unit'] },
    );
    const problems: Problem[] = [];
    for (const edition of editions) {
      const where = `${edition.unit.name}${edition.year}年度报告`;
      if (!edition.frozen) problems.push({ where, what: `状态是“${edition.state}”，却没有签发内容` });
      else if (!(await isIntact(edition.frozen, await signedContributions(em, edition))))
        problems.push({ where, what: '签发内容或其记录清单与摘要不符' });
      const file = await em.findOne(EditionFile, { edition: edition.id, format: 'docx' });
      const digest = file && createHash('sha256').update(file.bytes).digest('hex');
      if (edition.frozen && (digest === null || digest !== edition.docxDigest))
        problems.push({ where, what: '签发的 Word 文件与摘要不符' });
    }
    return { looked: editions.length, problems };
  },
};
