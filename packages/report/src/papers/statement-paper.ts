import { caseOutcomes, disputeTypes, mediationPapers } from '@linfa/domain';
import { dayOrBlank, list, orBlank, orLines, toSign } from './blanks.ts';
import type { CaseFile } from './case-file.ts';
import { heading, line, signatures, text, type Paper } from './paper.ts';
import { namesOf } from './parties.ts';

/** 情况说明: why a case ended without an agreement, and the other ways that the parties were told of (人民调解法 art. 26). */
export function statementPaper(file: CaseFile): Paper {
  const ended = file.outcome !== 'pending' && file.outcome !== 'agreed';
  return {
    kind: 'statement',
    key: 'statement',
    title:
      file.outcome === 'withdrawn'
        ? '人民调解终止情况说明'
        : `人民调解${ended ? '不成' : ''}${mediationPapers.statement}`,
    parts: [
      line(`案件编号：${orBlank(file.fileNumber)}`, 'right'),
      text(`当事人：${namesOf(file)}`),
      text(`纠纷类型：${disputeTypes[file.disputeType]}`),
      text(`受理日期：${dayOrBlank(file.acceptedOn)}　　结束日期：${dayOrBlank(file.concludedOn)}`),
      text(`人民调解员：${list(file.mediators)}　　调解次数：${file.sessions.length}次`),
      text(`结果：${ended ? caseOutcomes[file.outcome] : orBlank(null)}`),
      heading('一、未达成协议或者终止调解的原因'),
      ...(file.ending?.ground ? [text(file.ending.ground)] : []),
      text(orLines(file.ending?.reason, 3)),
      heading('二、告知当事人的其他途径'),
      text(orLines(file.ending?.otherWays, 2)),
      signatures(toSign('人民调解员'), `${file.committee.name}（印）`, dayOrBlank(file.concludedOn)),
    ],
  };
}
